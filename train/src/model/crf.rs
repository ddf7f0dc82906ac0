//! Training a linear-chain conditional random field, one stretch after another, by follow-the-regularized-leader with a
//! learning rate of its own for each parameter (FTRL-Proximal: `AdaGrad` with an exact L1 penalty, which leaves most
//! parameters at zero).
//!
//! Where the annotation leaves labels open, the likelihood is that of all rows of labels that it allows.

#![allow(
    clippy::cast_precision_loss,
    reason = "numbers of samples are far below what a float counts exactly"
)]

use recoupe::training::{LABELS, OUTSIDE, PAIRS, may_follow};

use super::sample::{Features, Sample};

/// How to train.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Settings {
    /// Rounds over all samples.
    pub(crate) rounds: usize,
    /// Learning rate.
    pub(crate) rate: f32,
    /// Weight of the L1 penalty against the likelihood of all samples.
    pub(crate) l1: f32,
    /// Weight of the L2 penalty, the same way.
    pub(crate) l2: f32,
    /// From which the order of the samples follows.
    pub(crate) seed: u64,
}

/// Parameters while they are learned.
struct Learned {
    gradients: Vec<f32>,
    squares: Vec<f32>,
}

/// What the penalties amount to so far.
#[derive(Clone, Copy)]
struct Penalty {
    rate: f32,
    l1: f32,
    l2: f32,
}

impl Learned {
    fn new(count: usize) -> Self {
        Self {
            gradients: vec![0.0; count],
            squares: vec![0.0; count],
        }
    }

    fn weight(&self, i: usize, penalty: Penalty) -> f32 {
        let gradient = self.gradients[i];
        let over = gradient.abs() - penalty.l1;
        if over <= 0.0 {
            return 0.0;
        }
        -over.copysign(gradient) / ((1.0 + self.squares[i].sqrt()) / penalty.rate + penalty.l2)
    }

    fn step(&mut self, i: usize, gradient: f32, penalty: Penalty) {
        let weight = self.weight(i, penalty);
        let squares = self.squares[i] + gradient * gradient;
        let sigma = (squares.sqrt() - self.squares[i].sqrt()) / penalty.rate;
        self.gradients[i] += gradient - sigma * weight;
        self.squares[i] = squares;
    }
}

/// Trained weights.
pub(crate) struct Weights {
    /// One a parameter of [`Features`].
    pub(crate) features: Vec<f32>,
    /// One a pair of labels, before times after.
    pub(crate) pairs: Vec<f32>,
}

/// A row of scores for all labels.
type Row = [f32; LABELS];

/// Trains; calls `progress` after each round with the mean loss of its stretches.
pub(crate) fn train(
    samples: &[Sample],
    features: &Features,
    settings: Settings,
    mut progress: impl FnMut(f64),
) -> Weights {
    let mut states = Learned::new(features.labels.len());
    let mut pairs = Learned::new(PAIRS);
    let mut order: Vec<usize> = (0..samples.len()).collect();
    let mut random = settings.seed;
    let mut lattice = Lattice::default();
    let mut seen = 0_usize;
    let at = |seen: usize| {
        let rounds = seen as f32 / samples.len() as f32;
        Penalty {
            rate: settings.rate,
            l1: settings.l1 * rounds,
            l2: settings.l2 * rounds,
        }
    };
    for _ in 0..settings.rounds {
        shuffle(&mut order, &mut random);
        let mut loss = 0.0;
        for &number in &order {
            let sample = &samples[number];
            let penalty = at(seen);
            seen += 1;
            lattice.fill(
                sample,
                features,
                |i| states.weight(i, penalty),
                |i| pairs.weight(i, penalty),
            );
            loss += lattice.differences(&sample.allowed);
            let mut from = 0;
            for (&end, difference) in sample.ends.iter().zip(&lattice.states) {
                for &feature in &sample.features[from..end] {
                    for i in
                        features.begins[feature as usize]..features.begins[feature as usize + 1]
                    {
                        let gradient = difference[usize::from(features.labels[i as usize])];
                        if gradient.abs() > 1e-5 {
                            states.step(i as usize, gradient, penalty);
                        }
                    }
                }
                from = end;
            }
            for (i, &gradient) in lattice.pairs.iter().enumerate() {
                if gradient.abs() > 1e-6 {
                    pairs.step(i, gradient, penalty);
                }
            }
        }
        progress(loss / samples.len() as f64);
    }
    let penalty = at(seen);
    Weights {
        features: (0..features.labels.len())
            .map(|i| states.weight(i, penalty))
            .collect(),
        pairs: (0..PAIRS).map(|i| pairs.weight(i, penalty)).collect(),
    }
}

/// Fisher and Yates, with the generator xorshift64*.
fn shuffle(order: &mut [usize], random: &mut u64) {
    for i in (1..order.len()).rev() {
        *random ^= *random >> 12;
        *random ^= *random << 25;
        *random ^= *random >> 27;
        let value = random.wrapping_mul(0x2545_F491_4F6C_DD1D);
        order.swap(i, (value >> 33) as usize % (i + 1));
    }
}

/// Forward and backward sums over one stretch.
#[derive(Default)]
struct Lattice {
    emissions: Vec<Row>,
    transitions: Vec<f32>,
    forward: Vec<Row>,
    backward: Vec<Row>,
    scales: Vec<f32>,
    /// Expected minus annotated counts of each label, by token.
    states: Vec<Row>,
    /// The same of each pair.
    pairs: Vec<f32>,
}

impl Lattice {
    /// Scores of a stretch, as exponentials.
    fn fill(
        &mut self,
        sample: &Sample,
        features: &Features,
        weight: impl Fn(usize) -> f32,
        pair: impl Fn(usize) -> f32,
    ) {
        self.emissions.clear();
        let mut from = 0;
        for &end in &sample.ends {
            let mut row = [0.0; LABELS];
            for &feature in &sample.features[from..end] {
                for i in features.begins[feature as usize]..features.begins[feature as usize + 1] {
                    row[usize::from(features.labels[i as usize])] += weight(i as usize);
                }
            }
            from = end;
            let highest = row.iter().copied().fold(f32::MIN, f32::max);
            self.emissions
                .push(row.map(|score| (score - highest).exp()));
        }
        self.transitions.clear();
        self.transitions.extend((0..PAIRS).map(|i| {
            if may_follow(i / LABELS, i % LABELS) {
                pair(i).exp()
            } else {
                0.0
            }
        }));
    }

    /// The loss of the stretch; leaves the differences of counts.
    fn differences(&mut self, allowed: &[u32]) -> f64 {
        self.states.clear();
        self.states.resize(self.emissions.len(), [0.0; LABELS]);
        self.pairs.clear();
        self.pairs.resize(PAIRS, 0.0);
        let all = self.count(None, 1.0);
        let annotated = self.count(Some(allowed), -1.0);
        all - annotated
    }

    /// Adds the expected counts, times `sign`, over the rows of labels that are allowed; gives the logarithm of their
    /// sum.
    fn count(&mut self, allowed: Option<&[u32]>, sign: f32) -> f64 {
        let length = self.emissions.len();
        let open = |i: usize, label: usize| allowed.is_none_or(|masks| masks[i] >> label & 1 == 1);
        self.forward.clear();
        self.scales.clear();
        let mut sum = 0.0_f64;
        for i in 0..length {
            let mut row = [0.0; LABELS];
            for label in (0..LABELS).filter(|&label| open(i, label)) {
                let before: f32 = if i == 0 {
                    self.transitions[OUTSIDE * LABELS + label]
                } else {
                    let previous = &self.forward[i - 1];
                    (0..LABELS)
                        .map(|before| previous[before] * self.transitions[before * LABELS + label])
                        .sum()
                };
                row[label] = before * self.emissions[i][label];
            }
            let total: f32 = row.iter().sum();
            // No allowed row at all: the stretch teaches nothing.
            let scale = if total > 0.0 { 1.0 / total } else { 0.0 };
            sum += f64::from(total.max(f32::MIN_POSITIVE)).ln();
            self.forward.push(row.map(|value| value * scale));
            self.scales.push(scale);
        }
        self.backward.clear();
        self.backward.resize(length, [0.0; LABELS]);
        for i in (0..length).rev() {
            if i + 1 == length {
                self.backward[i] = [1.0; LABELS];
            } else {
                let mut after = [0.0; LABELS];
                for label in (0..LABELS).filter(|&label| open(i + 1, label)) {
                    after[label] = self.backward[i + 1][label]
                        * self.emissions[i + 1][label]
                        * self.scales[i + 1];
                }
                for before in 0..LABELS {
                    let mut total = 0.0;
                    for (label, after) in after.iter().enumerate() {
                        let value = self.transitions[before * LABELS + label] * after;
                        total += value;
                        self.pairs[before * LABELS + label] +=
                            sign * self.forward[i][before] * value;
                    }
                    self.backward[i][before] = total;
                }
            }
            for label in 0..LABELS {
                self.states[i][label] += sign * self.forward[i][label] * self.backward[i][label];
            }
        }
        for label in 0..LABELS {
            if let (Some(forward), Some(backward)) = (self.forward.first(), self.backward.first()) {
                self.pairs[OUTSIDE * LABELS + label] += sign * forward[label] * backward[label];
            }
        }
        sum
    }
}
