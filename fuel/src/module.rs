//! The web module without a browser.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use wasmi::{
    Config, Engine, ExternType, Func, FuncType, Instance, Linker, Memory, Store, Val, ValType,
};

/// As much as any call may spend; a text that spends more is no text of ours.
const TANK: u64 = 1 << 40;

/// The module, instantiated, with a meter.
pub(crate) struct Module {
    store: Store<()>,
    instance: Instance,
    memory: Memory,
}

impl Module {
    /// Compiles and instantiates the module of a file.
    ///
    /// # Errors
    /// An unreadable file, or one that is not our module.
    pub(crate) fn load(path: &Path) -> Result<Self> {
        let bytes = std::fs::read(path).with_context(|| path.display().to_string())?;
        let mut config = Config::default();
        config.consume_fuel(true);
        let engine = Engine::new(&config);
        let module = wasmi::Module::new(&engine, bytes)?;
        let mut store = Store::new(&engine, ());
        store.set_fuel(TANK)?;
        let mut linker = Linker::new(&engine);
        for import in module.imports() {
            let ExternType::Func(signature) = import.ty() else {
                continue;
            };
            let function = stand_in(&mut store, import.name(), signature);
            linker.define(import.module(), import.name(), function)?;
        }
        let instance = linker.instantiate_and_start(&mut store, &module)?;
        let memory = instance
            .get_memory(&store, "memory")
            .context("the module exports no memory")?;
        Ok(Self {
            store,
            instance,
            memory,
        })
    }

    /// What `analyze(text)` costs, in instructions.
    ///
    /// # Errors
    /// A module that fails on the text.
    pub(crate) fn analyze(&mut self, text: &str) -> Result<u64> {
        let length = i32::try_from(text.len())?;
        let malloc = self.function("__wbindgen_malloc")?;
        let mut allocated = [Val::I32(0)];
        malloc.call(
            &mut self.store,
            &[Val::I32(length), Val::I32(1)],
            &mut allocated,
        )?;
        let [Val::I32(at)] = allocated else {
            unreachable!("an address is an i32");
        };
        let address = usize::try_from(at)?;
        self.memory
            .write(&mut self.store, address, text.as_bytes())?;
        self.store.set_fuel(TANK)?;
        let analyze = self.function("analyze")?;
        // The analysis, an error, and whether it is an error. The module frees the text.
        let mut results = [Val::I32(0), Val::I32(0), Val::I32(0)];
        let left_out = Val::default(ValType::ExternRef);
        analyze.call(
            &mut self.store,
            &[Val::I32(at), Val::I32(length), left_out],
            &mut results,
        )?;
        ensure!(
            matches!(results[2], Val::I32(0)),
            "the module refuses to analyse"
        );
        Ok(TANK - self.store.get_fuel()?)
    }

    fn function(&self, name: &str) -> Result<Func> {
        self.instance
            .get_func(&self.store, name)
            .with_context(|| format!("the module exports no {name}"))
    }
}

/// A function in place of one of JavaScript: makes nothing, costs nothing. That options are left out is the one thing
/// that the module wants to know.
fn stand_in(store: &mut Store<()>, name: &str, signature: &FuncType) -> Func {
    let yes = name.contains("is_undefined");
    Func::new(store, signature.clone(), move |_, _, results| {
        for result in results {
            *result = match result.ty() {
                ValType::I32 => Val::I32(yes.into()),
                other => Val::default(other),
            };
        }
        Ok(())
    })
}
