//! Blindness: a kind of evidence that the model does not get to see, in learning and in reading, so that a trainer can
//! tell what it brings.

use std::cell::Cell;

use super::looks::Look;

/// A kind of evidence that can be taken away. The stretches in which names are possible stay what they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Known names and name parts, for the rules as well; common words stay known.
    Lexicon,
    /// Cue words as classes; the rules keep them.
    Cues,
    /// What the rules say.
    Rules,
    /// What the rest of the document says of a word; the rules keep it.
    Document,
}

thread_local! {
    static UNSEEN: Cell<Option<Evidence>> = const { Cell::new(None) };
}

/// Takes a kind of evidence from this thread's models as long as `work` is done.
pub(crate) fn without<T>(evidence: Evidence, work: impl FnOnce() -> T) -> T {
    let before = UNSEEN.replace(Some(evidence));
    let done = if evidence == Evidence::Lexicon {
        crate::names::lexicon::forget::without_names(work)
    } else {
        work()
    };
    UNSEEN.set(before);
    done
}

/// Takes from the looks what this thread is not to see.
pub(super) fn hide(looks: &mut [Look]) {
    let clear: fn(&mut Look) = match UNSEEN.get() {
        // The lexicon itself is empty.
        None | Some(Evidence::Lexicon) => return,
        Some(Evidence::Cues) => |look| look.cue = 0,
        Some(Evidence::Rules) => |look| (look.rule, look.votes) = (0, 0),
        Some(Evidence::Document) => |look| look.document = 0,
    };
    looks.iter_mut().for_each(clear);
}
