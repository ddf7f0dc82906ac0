//! How far a reading is.
//!
//! Each layer takes a known share of the time, measured over long articles; within a layer progress goes by the text
//! that lies behind. Nothing is told more often than at each hundredth, so that being watched costs nothing, and not
//! being watched even less.

/// What a reading does, in this order.
#[derive(Clone, Copy)]
pub(crate) enum Layer {
    Text,
    Figures,
    Words,
    Names,
    Entities,
    Checks,
    Quotes,
}

impl Layer {
    /// The share of the time that has passed when a layer is done. The last sixth goes into handing over what was found.
    fn end(self) -> f64 {
        match self {
            Self::Text => 0.07,
            Self::Figures => 0.27,
            Self::Words => 0.42,
            Self::Names => 0.69,
            Self::Entities => 0.70,
            Self::Checks => 0.79,
            Self::Quotes => 0.82,
        }
    }
}

/// The least step that is told.
const STEP: f64 = 0.01;

/// Somebody who is told how far a reading is, or nobody.
#[derive(Default)]
pub(crate) struct Progress<'t> {
    tell: Option<&'t mut dyn FnMut(f64)>,
    /// The share done at the end of the last layer.
    begun: f64,
    told: f64,
}

impl<'t> Progress<'t> {
    pub(crate) fn new(tell: &'t mut dyn FnMut(f64)) -> Self {
        Self {
            tell: Some(tell),
            ..Self::default()
        }
    }

    /// So many bytes of all are read in a layer.
    pub(crate) fn at(&mut self, layer: Layer, bytes: usize, all: usize) {
        if self.tell.is_some() {
            #[expect(clippy::cast_precision_loss, reason = "no text has 2^52 bytes")]
            let part = bytes as f64 / all.max(1) as f64;
            self.tell(self.begun + part * (layer.end() - self.begun));
        }
    }

    /// A layer is done.
    pub(crate) fn done(&mut self, layer: Layer) {
        self.begun = layer.end();
        self.tell(self.begun);
    }

    fn tell(&mut self, share: f64) {
        if let Some(tell) = &mut self.tell
            && share >= self.told + STEP
        {
            self.told = share;
            tell(share);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze, analyze_telling};

    #[test]
    fn a_reading_tells_rising_shares_and_finds_the_same() {
        let text = "Le 3 mai 2024, Nadia Zorlini a payé 20 euros à Brest.\n".repeat(400);
        let mut shares = Vec::new();
        let analysis = analyze_telling(&text, &Options::default(), &mut |share| shares.push(share));
        assert_eq!(analysis, analyze(&text, &Options::default()));
        assert!(shares.is_sorted() && shares[0] < 0.2, "{shares:?}");
        assert!(shares.len() > 30 && shares.len() <= 100, "{shares:?}");
        assert!((shares[shares.len() - 1] - 0.82).abs() < 0.01, "{shares:?}");
    }
}
