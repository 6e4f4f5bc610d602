import { expect, it } from 'vitest';
import { openPolicy } from '../src/index.ts';

const opened = openPolicy({ rules: 'rules' });

it('says which given fact says too little', async () => {
  const { actions } = await opened.evaluate(
    {
      agency: 'correction',
      arrestDate: '2020-06-01',
      warrant: {
        issuedBy: 'article-iii-judge',
        probableCause: true,
        authorizesCustody: true,
        presentedWithDetainer: true,
      },
      terroristScreeningMatch: false,
      convictions: [
        {
          offense: 'PL 265.02',
          jurisdiction: 'NY',
          class: 'felony',
          committedOn: '2018-12-01',
          judgmentOn: '2019-06-01',
          incarceration: [],
        },
      ],
    },
    { version: '3.5.0' },
  );
  expect(actions.hold).toMatchObject({
    status: 'undetermined',
    needs: [],
    imprecise: ['convictions[0].offense'],
  });
});

it('says nothing of the kind where facts are absent', async () => {
  const { actions } = await opened.evaluate({ agency: 'correction' }, { version: '3.5.0' });
  expect(actions.hold?.imprecise).toBeUndefined();
});
