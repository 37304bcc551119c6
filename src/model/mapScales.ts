/**
 * Pixels to a unit of the map, at which names may appear: the first is a phone's, the fourth a desk's, those after it come with zoom.
 * Names keep their size on the screen, so that the greater the scale the more of them find room.
 */
export const SCALES = [0.28, 0.45, 0.65, 0.9, 1.35, 2, 3, 4.5, 7];

/**
 * On a tablet, between these two scales, names grow with the map instead of keeping their size: smaller letters say more than none.
 * The style sheet has the same two.
 */
export const GROWING = { from: 0.65, to: 0.9 };
