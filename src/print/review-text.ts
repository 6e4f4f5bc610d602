import type { Review } from '../review/model.ts';
import { asText, heading } from './blocks.ts';
import { diffText } from './diff-text.ts';
import { differenceTitle, reviewBlocks } from './review-markdown.ts';

/** Reviews for a terminal, with every difference, however long. */
export function reviewText(reviews: readonly Review[]): string {
  return reviews
    .flatMap((each) => [
      asText(reviewBlocks(each)),
      ...each.files.flatMap((file) =>
        file.difference ? [asText([heading(2, differenceTitle(file))]), diffText(file.difference)] : [],
      ),
    ])
    .join('\n');
}
