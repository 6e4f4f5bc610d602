/** A person whom the police may hold for 48 hours: a Friday before a Monday that is a holiday. */
export const FRIDAY = {
  id: 'friday',
  agency: 'police',
  custodyEndsAt: '2019-10-11T16:00:00-04:00',
  terroristScreeningMatch: true,
  warrant: { issuedBy: 'none' },
};

/** A reader who asks for a globe, a protected work, and has never had a loan. */
export const GLOBE = {
  id: 7,
  branch: 'central',
  requestedOn: '2020-08-31',
  reader: { kind: 'adult', age: 40, identified: true, memberships: ['standard'] },
  work: { class: 'CAT 12.07(1)', kind: 'map' },
  loans: [],
};

/** The case of the README: the offense is on a list since the rule of 2019. */
export const EXAMPLE = 'examples/case-2019.json';

/** Every revision of each policy, in the order of the versions. */
export const DETAINER_VERSIONS = [
  '1.0.0',
  '2.0.0',
  '3.0.0',
  '3.1.0',
  '3.2.0',
  '3.3.0',
  '3.4.0',
  '3.5.0',
  '3.6.0-int.395.2024',
  '3.6.0-int.396.2024',
  '3.6.0',
  '3.7.0-int.515.2026',
  '4.0.0-int.2469.2021',
];
export const LIBRARY_VERSIONS = ['1.0.0', '1.1.0', '2.0.0', '2.0.1', '2.1.0-bill.12'];
