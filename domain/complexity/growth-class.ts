/** How the number of steps grows with n, smallest first. */
export const GROWTH_CLASSES = ['O(1)', 'O(log n)', 'O(n)', 'O(n log n)', 'O(n²)', 'O(2ⁿ)'] as const;

export type GrowthClass = (typeof GROWTH_CLASSES)[number];
