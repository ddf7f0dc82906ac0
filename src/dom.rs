//! Painting on a page: one walk over the text nodes, one CSS Custom Highlight a type.
//!
//! The walk yields both the string that is analysed and the map back to its nodes, so that the two cannot
//! disagree. All objects come from the root's own window: an iframe has its own registry, and its nodes are not
//! instances of the outer window's classes, so no type is asked for by `instanceof` here.

use crate::report::json::{Bounds, Report};
use crate::text::offset::Converter;
use crate::wasm::{Settings, to_js};
use crate::zones::{Zone, zone_at};
use crate::{FigureKind, Finding, NameKind, Severity, Span, Utf16};
use wasm_bindgen::prelude::*;
use web_sys::js_sys::{Array, Function, Object, Reflect};
use web_sys::{Document, Node, StaticRange, StaticRangeInit, Window};

/// What the names of highlights begin with where the caller does not say.
const DEFAULT_NAME: &str = "recoupe";

#[wasm_bindgen]
extern "C" {
    /// `Highlight`, of any window.
    #[wasm_bindgen(extends = Object)]
    type Highlight;
    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &StaticRange);

    /// `HighlightRegistry`, of any window.
    type Registry;
    #[wasm_bindgen(method)]
    fn set(this: &Registry, name: &str, highlight: &Highlight);
    #[wasm_bindgen(method)]
    fn delete(this: &Registry, name: &str) -> bool;
}

/// Reads the text below `root`, finds its names and figures and paints them. See `wasm.d.ts`.
///
/// # Errors
/// Where an option is not what it may be, or the root stands in no window.
#[wasm_bindgen(skip_typescript)]
pub fn annotate(root: &Node, options: &JsValue) -> Result<JsValue, JsError> {
    let settings = Settings::from_js(options)?;
    let core_options = settings.options()?;
    let view = View::of(root)?;
    let reading = Reading::of(root);
    let analysis = crate::analyze(&reading.text, &core_options);

    // Furniture is set apart, its marks are muted.
    let furniture =
        |at: usize| !core_options.furniture && zone_at(&analysis.zones, at) == Zone::Boilerplate;
    let lines: Vec<Span> = analysis
        .zones
        .iter()
        .map(|zoned| zoned.span)
        .filter(|span| furniture(span.start))
        .collect();
    let figures = view.ranges(&reading, analysis.figures.iter().map(|figure| figure.span));
    let names = view.ranges(&reading, analysis.names.iter().map(|mention| mention.span));

    let annotation = Object::new();
    set(&annotation, "text", &reading.text.as_str().into());
    set(
        &annotation,
        "analysis",
        &to_js(&Report::new::<Utf16>(None, &reading.text, &analysis)),
    );
    let findings = view.findings(&reading, &analysis.findings);
    let ranges = Object::new();
    set(&ranges, "figures", &figures.iter().collect::<Array>());
    set(&ranges, "names", &names.iter().collect::<Array>());
    let of_findings = findings
        .iter()
        .map(|ranges| ranges.iter().collect::<Array>());
    set(&ranges, "findings", &of_findings.collect::<Array>());
    set(&annotation, "ranges", &ranges);

    if let Some(registry) = view.registry() {
        let kind_of = |span: Span, kind| if furniture(span.start) { MUTED } else { kind };
        let figure_types = analysis
            .figures
            .iter()
            .map(|figure| kind_of(figure.span, figure.kind().name()));
        let name_types = analysis
            .names
            .iter()
            .map(|mention| kind_of(mention.span, mention.kind.name()));
        let typed: Vec<(&str, &StaticRange)> = figure_types
            .chain(name_types)
            .zip(figures.iter().chain(&names))
            .collect();
        let highlights = Object::new();
        let prefix = settings.name.as_deref().unwrap_or(DEFAULT_NAME);
        for kind in kinds() {
            let highlight = view.highlight();
            for (_, range) in typed.iter().filter(|(of, _)| *of == kind) {
                highlight.add(range);
            }
            let name = format!("{prefix}-{kind}");
            if settings.hidden.iter().any(|hidden| hidden == kind) {
                registry.delete(&name);
            } else {
                registry.set(&name, &highlight);
            }
            set(&highlights, kind, &highlight);
        }
        let of_severity = |severity: Severity| {
            let of = analysis.findings.iter().zip(&findings);
            of.filter(move |(finding, _)| finding.severity == severity)
                .flat_map(|(_, ranges)| ranges)
        };
        view.paint(
            &registry,
            prefix,
            BOILERPLATE,
            view.ranges(&reading, lines.into_iter()).iter(),
        );
        view.paint(
            &registry,
            prefix,
            MUTED,
            typed
                .iter()
                .filter(|(of, _)| *of == MUTED)
                .map(|(_, range)| *range),
        );
        view.paint(
            &registry,
            prefix,
            Severity::Error.name(),
            of_severity(Severity::Error),
        );
        view.paint(
            &registry,
            prefix,
            Severity::Warning.name(),
            of_severity(Severity::Warning),
        );
        set(&annotation, "highlights", &highlights);
    }
    Ok(annotation.into())
}

/// Takes the paint of [`annotate`] off again.
///
/// # Errors
/// Where the root stands in no window.
#[wasm_bindgen(skip_typescript)]
pub fn clear(root: &Node, name: Option<String>) -> Result<(), JsError> {
    if let Some(registry) = View::of(root)?.registry() {
        let prefix = name.unwrap_or_else(|| DEFAULT_NAME.to_owned());
        for kind in kinds().chain(ASIDE) {
            registry.delete(&format!("{prefix}-{kind}"));
        }
    }
    Ok(())
}

/// The highlight of the lines that a page puts around its article.
const BOILERPLATE: &str = "boilerplate";

/// The highlight of the marks in them.
const MUTED: &str = "muted";

/// The highlights that are no type's.
const ASIDE: [&str; 4] = [BOILERPLATE, MUTED, "error", "warning"];

/// The names of all types.
fn kinds() -> impl Iterator<Item = &'static str> {
    FigureKind::ALL
        .into_iter()
        .map(FigureKind::name)
        .chain(NameKind::ALL.into_iter().map(NameKind::name))
}

fn set(object: &Object, key: &str, value: &JsValue) {
    // Setting a new property of a fresh plain object cannot fail.
    let _ = Reflect::set(object, &key.into(), value);
}

/// The window that a root stands in, with its own constructors and registry.
struct View {
    window: Window,
    static_range: Function,
}

impl View {
    fn of(root: &Node) -> Result<Self, JsError> {
        // A document is its own root and has no owner.
        let document = root
            .owner_document()
            .unwrap_or_else(|| root.unchecked_ref::<Document>().clone());
        let window = document
            .default_view()
            .ok_or_else(|| JsError::new("root: its document is not shown in any window"))?;
        let static_range = property(&window, "StaticRange")
            .ok_or_else(|| JsError::new("root: its window has no StaticRange"))?
            .unchecked_into();
        Ok(Self {
            window,
            static_range,
        })
    }

    fn registry(&self) -> Option<Registry> {
        property(&self.window, "Highlight")?;
        property(&property(&self.window, "CSS")?, "highlights").map(JsCast::unchecked_into)
    }

    /// A new, empty highlight; only where there is a registry.
    fn highlight(&self) -> Highlight {
        let constructor: Function = property(&self.window, "Highlight")
            .unwrap_throw()
            .unchecked_into();
        Reflect::construct(&constructor, &Array::new())
            .unwrap_throw()
            .unchecked_into()
    }

    /// Registers a highlight over these ranges.
    fn paint<'r>(
        &self,
        registry: &Registry,
        prefix: &str,
        kind: &str,
        ranges: impl Iterator<Item = &'r StaticRange>,
    ) {
        let highlight = self.highlight();
        for range in ranges {
            highlight.add(range);
        }
        registry.set(&format!("{prefix}-{kind}"), &highlight);
    }

    /// The ranges of findings, each with its own; they come in no order, so all are made in one pass and handed out.
    fn findings(&self, reading: &Reading, findings: &[Finding]) -> Vec<Vec<StaticRange>> {
        let mut spans: Vec<Span> = findings
            .iter()
            .flat_map(|f| f.spans.iter().copied())
            .collect();
        spans.sort();
        spans.dedup();
        let ranges = self.ranges(reading, spans.iter().copied());
        let range_of = |span: &Span| ranges[spans.partition_point(|other| other < span)].clone();
        let of = |finding: &Finding| finding.spans.iter().map(range_of).collect();
        findings.iter().map(of).collect()
    }

    /// The ranges of sorted, disjoint spans.
    fn ranges(&self, reading: &Reading, spans: impl Iterator<Item = Span>) -> Vec<StaticRange> {
        let mut converter = Converter::<Utf16>::new(&reading.text);
        let mut piece = 0;
        spans
            .map(|span| {
                let (start, end) = converter.convert(span).bounds();
                while reading.pieces[piece].end <= start {
                    piece += 1;
                }
                let first = &reading.pieces[piece];
                let mut last = piece;
                while reading.pieces[last].end < end {
                    last += 1;
                }
                let last = &reading.pieces[last];
                let init = StaticRangeInit::new(
                    &last.node,
                    (end - last.start) as u32,
                    &first.node,
                    (start - first.start) as u32,
                );
                Reflect::construct(&self.static_range, &Array::of1(&init))
                    .unwrap_throw()
                    .unchecked_into()
            })
            .collect()
    }
}

fn property(object: &JsValue, key: &str) -> Option<JsValue> {
    Reflect::get(object, &key.into())
        .ok()
        .filter(|value| !value.is_undefined() && !value.is_null())
}

/// The text of a root, and which node holds which part of it.
///
/// Invariant: pieces come in order and do not overlap; what lies between two of them is the line break that the
/// walk put between two blocks, so no span starts or ends there.
#[derive(Default)]
struct Reading {
    text: String,
    /// UTF-16 code units of `text`.
    length: usize,
    pieces: Vec<Piece>,
}

/// A text node and the UTF-16 code units of the text that it holds.
struct Piece {
    node: Node,
    start: usize,
    end: usize,
}

impl Reading {
    fn of(root: &Node) -> Self {
        let mut reading = Self::default();
        if root.node_type() == Node::TEXT_NODE {
            reading.read(root);
            return reading;
        }
        let mut next = root.first_child();
        while let Some(node) = next {
            let child = reading.enter(&node);
            next = child.or_else(|| reading.leave(node, root));
        }
        reading
    }

    /// Reads a text node, opens an element; gives the first child that is to be read.
    fn enter(&mut self, node: &Node) -> Option<Node> {
        match node.node_type() {
            Node::TEXT_NODE => {
                self.read(node);
                None
            }
            Node::ELEMENT_NODE => {
                self.break_line_at(node);
                let tag = node.node_name().to_ascii_lowercase();
                if UNREAD.contains(&tag.as_str()) {
                    None
                } else {
                    node.first_child()
                }
            }
            _ => None,
        }
    }

    /// The next node in document order that is not below `node`, inside `root`.
    fn leave(&mut self, mut node: Node, root: &Node) -> Option<Node> {
        loop {
            if node.node_type() == Node::ELEMENT_NODE {
                self.break_line_at(&node);
            }
            if let Some(sibling) = node.next_sibling() {
                return Some(sibling);
            }
            node = node.parent_node()?;
            if node.is_same_node(Some(root)) {
                return None;
            }
        }
    }

    /// Puts one line break where a block begins or ends, unless the text breaks there already.
    fn break_line_at(&mut self, element: &Node) {
        let tag = element.node_name().to_ascii_lowercase();
        let breaks = !INLINE.contains(&tag.as_str());
        if breaks && !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
            self.length += 1;
        }
    }

    fn read(&mut self, node: &Node) {
        let data = node.node_value().unwrap_or_default();
        if data.is_empty() {
            return;
        }
        let start = self.length;
        self.length += data.encode_utf16().count();
        self.text.push_str(&data);
        self.pieces.push(Piece {
            node: node.clone(),
            start,
            end: self.length,
        });
    }
}

/// Elements inside a line; all others begin and end a block.
const INLINE: [&str; 40] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "label", "mark", "meter", "output", "picture", "progress",
    "q", "ruby", "s", "samp", "small", "slot", "span", "strong", "sub", "sup", "svg", "time", "tt",
    "u", "var", "wbr",
];

/// Elements whose text is not read.
const UNREAD: [&str; 14] = [
    "audio", "canvas", "datalist", "iframe", "math", "noscript", "object", "script", "select",
    "style", "svg", "template", "textarea", "video",
];
