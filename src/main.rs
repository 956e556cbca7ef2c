//! The `whosin` program: arguments, logging, and what the end tells the shell.

use whosin::cli::{self, Arguments, Context, Exit, Failure};

fn main() -> Exit {
    cli::panics::install();
    match Arguments::read(std::env::args_os()) {
        Ok(arguments) => run(&arguments).unwrap_or_else(|failure| failure.report()),
        Err(rejected) => rejected.report(),
    }
}

fn run(arguments: &Arguments) -> Result<Exit, Failure> {
    if let Some(done) = cli::run_without_settings(arguments) {
        return done;
    }
    let context = match Context::of(arguments) {
        Ok(context) => context,
        Err(failure) => return cli::commands::doctor::misconfigured(arguments, failure),
    };
    cli::logging::start(context.config.log, &context.paths.log_file()).map_err(Failure::Log)?;
    cli::run(arguments, &context)
}
