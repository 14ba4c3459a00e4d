//! The seeded source of everything that looks accidental in the demo.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// A random source whose stream depends on its seed alone, on every machine and in every version.
#[derive(Clone, Debug)]
pub struct Dice(ChaCha8Rng);

impl Dice {
    /// A source for one purpose: the same numbers give the same stream.
    pub fn new(seed: u64, purpose: u64, part: u64) -> Self {
        // Odd constants of splitmix64 keep neighbouring parts apart.
        let mixed =
            seed.wrapping_add(purpose.wrapping_mul(0x9E37_79B9_7F4A_7C15)) ^ part.wrapping_mul(0xBF58_476D_1CE4_E5B9);
        Self(ChaCha8Rng::seed_from_u64(mixed))
    }

    /// Evenly in [0, 1).
    pub fn unit(&mut self) -> f64 {
        self.0.random()
    }

    /// Evenly in 0..n; 0 if n is 0.
    pub fn below(&mut self, n: usize) -> usize {
        if n < 2 { 0 } else { self.0.random_range(0..n) }
    }

    /// Evenly from `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        self.0.random_range(low..=high.max(low))
    }

    /// True with this probability.
    pub fn chance(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// An index in 0..n by Zipf's law: the first one most often, the k-th about 1/k as often.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "small and positive"
    )]
    pub fn zipf(&mut self, n: usize) -> usize {
        let index = ((n + 1) as f64).powf(self.unit()) as usize;
        (index - 1).min(n.saturating_sub(1))
    }

    /// An index in 0..n that prefers the first ones a little: most people write once, some often.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "small and positive"
    )]
    pub fn lean(&mut self, n: usize) -> usize {
        ((n as f64) * self.unit().powf(1.7)) as usize
    }

    /// A count from 0 with a heavy tail (Pareto): P(count ≥ k) = (k + 1)^-alpha, at most `most`.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "capped before the cast"
    )]
    pub fn tail(&mut self, alpha: f64, most: u32) -> u32 {
        let value = (1.0 - self.unit()).powf(-1.0 / alpha) - 1.0;
        value.min(f64::from(most)) as u32
    }

    /// One of the items by [`Self::zipf`]; none of none.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(self.zipf(items.len()))
    }

    /// One of the items, each as often as the others; none of none.
    pub fn any<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(self.below(items.len()))
    }

    /// The index of a weight, as often as it weighs.
    pub fn weighted(&mut self, weights: &[u32]) -> usize {
        let total: u32 = weights.iter().sum();
        let mut left = self.0.random_range(0..total.max(1));
        for (index, weight) in weights.iter().enumerate() {
            if left < *weight {
                return index;
            }
            left -= weight;
        }
        0
    }

    /// Brings items into a random order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

/// Splits `total` in proportion to the weights, without a remainder (largest remainders first, ties by position).
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "shares of a u32")]
pub fn split(total: u32, weights: &[f64]) -> Vec<u32> {
    let sum: f64 = weights.iter().sum();
    if sum <= 0.0 {
        return vec![0; weights.len()];
    }
    let exact: Vec<f64> = weights.iter().map(|weight| f64::from(total) * weight / sum).collect();
    let mut parts: Vec<u32> = exact.iter().map(|share| share.floor() as u32).collect();
    let mut order: Vec<usize> = (0..weights.len()).filter(|index| weights[*index] > 0.0).collect();
    order.sort_by(|a, b| exact[*b].fract().total_cmp(&exact[*a].fract()).then(a.cmp(b)));
    let missing = total - parts.iter().sum::<u32>();
    for index in order.iter().cycle().take(missing as usize) {
        parts[*index] += 1;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_rolls_the_same() {
        let rolls = |seed, part| {
            let mut dice = Dice::new(seed, 1, part);
            (0..20).map(|_| dice.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(rolls(7, 3), rolls(7, 3));
        assert_ne!(rolls(7, 3), rolls(7, 4));
        assert_ne!(rolls(7, 3), rolls(8, 3));
    }

    #[test]
    fn zipf_prefers_the_first() {
        let mut dice = Dice::new(1, 1, 1);
        let mut counts = [0_u32; 10];
        for _ in 0..10_000 {
            counts[dice.zipf(10)] += 1;
        }
        assert!(counts.is_sorted_by(|a, b| a + 150 > *b), "{counts:?}");
        assert!(counts[0] > 4 * counts[9], "{counts:?}");
        assert!(counts[9] > 200, "{counts:?}");
    }

    #[test]
    fn splitting_loses_nothing() {
        assert_eq!(split(10, &[1.0, 1.0, 1.0]), [4, 3, 3]);
        assert_eq!(split(5, &[0.0, 2.0, 0.0]), [0, 5, 0]);
        assert_eq!(split(0, &[1.0, 2.0]), [0, 0]);
        assert_eq!(split(3, &[]), Vec::<u32>::new());
        let weights: Vec<f64> = (1..=430).map(|rank| 1.0 / f64::from(rank)).collect();
        assert_eq!(split(1_000_000, &weights).iter().sum::<u32>(), 1_000_000);
    }
}
