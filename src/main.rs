//! The `whosin` program: arguments, logging, and what the end tells the shell.

use whosin::cli::commands::doctor;
use whosin::cli::{self, Arguments, Context, Exit, Failure};

fn main() -> Exit {
    cli::panics::install();
    match Arguments::read(std::env::args_os()) {
        Ok(arguments) => run(&arguments),
        Err(rejected) => rejected.report(),
    }
}

fn run(arguments: &Arguments) -> Exit {
    if let Some(done) = cli::run_without_settings(arguments) {
        return done.unwrap_or_else(|failure| failure.report(&arguments.words()));
    }
    match Context::of(arguments) {
        Ok(context) => run_with(arguments, &context).unwrap_or_else(|failure| failure.report(&context.words)),
        Err(failure) => {
            let words = arguments.words();
            doctor::misconfigured(arguments, failure, &words).unwrap_or_else(|failure| failure.report(&words))
        }
    }
}

fn run_with(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    cli::logging::start(context.config.log, &context.paths.log_file()).map_err(Failure::Log)?;
    cli::run(arguments, context)
}
