//! The task that carries out the plan.

mod telling;

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;
use tokio::time::Instant;

use super::clock::Clock;
use super::planner::{
    Cadence, ConnectionState, Fault, Gaps, Interest, MAX_COMMANDS, Planner, Purpose, Request, Step,
};
use super::relayed::{Relayed, next_news};
use super::update::{CallFailure, Instruction, Received, Update, updates};
use crate::people::{PersonId, PortalClock};
use crate::portal::budget::Cooldown;
use crate::portal::{BatchAnswer, Client, Command, Error, Network};
use crate::relay::News;
use crate::store::Feed;

/// The longest sleep: the runtime's clock stands still while the machine is suspended, so that only a look at the
/// wall clock tells that it has woken up.
const LONGEST_SLEEP: Duration = Duration::from_secs(10);
/// A request that nobody waits for is given up for an instruction when it has been in flight for so long.
const STUCK: Duration = Duration::from_secs(2);
/// A refresh is given up after this time at least, so that a portal that hangs is noticed, and so is its return,
/// within one refresh of the rows …
const PATIENCE: Duration = Duration::from_secs(15);
/// … but never before so many times what the slowest answer of late took.
const SLOWNESS: u32 = 4;
/// How many commands one instruction may bring along.
const FOLLOW_UP: usize = 2;

/// How the task works.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// How often what is asked.
    pub cadence: Cadence,
    /// Decides the jitter of the waits after failures: different for every process.
    pub seed: u64,
    /// Where it reads the time.
    pub clock: Clock,
    /// Whoever is known from an earlier run: the reading asks for them too.
    pub known: Vec<PersonId>,
    /// The cache that remembers what is told; `None`: none does.
    pub cache: Option<Feed>,
}

/// Starts the task. It ends when the receiver of the updates or the sender of the interest is dropped, or when it
/// is aborted; a request in flight is then given up.
///
/// Updates wait for their receiver: a slow application slows the task down and loses nothing.
///
/// # Panics
/// Outside of a tokio runtime with timers and I/O.
#[allow(clippy::must_use_candidate)] // it ends by itself; the handle is for those who want to wait or abort
pub fn spawn(
    client: Client,
    interest: watch::Receiver<Interest>,
    instructions: mpsc::Receiver<Instruction>,
    out: mpsc::Sender<Update>,
    settings: Settings,
) -> JoinHandle<()> {
    spawn_task(client, interest, instructions, out, None, settings)
}

/// The same behind a relay, which tells presence in the portal's place: only what it does not tell is asked, and while it
/// is silent everything, slowly.
///
/// # Panics
/// Outside of a tokio runtime with timers and I/O.
#[allow(clippy::must_use_candidate)] // as for `spawn`
pub fn spawn_behind_relay(
    client: Client,
    interest: watch::Receiver<Interest>,
    instructions: mpsc::Receiver<Instruction>,
    out: mpsc::Sender<Update>,
    relay: mpsc::Receiver<News>,
    settings: Settings,
) -> JoinHandle<()> {
    spawn_task(client, interest, instructions, out, Some(relay), settings)
}

fn spawn_task(
    client: Client,
    interest: watch::Receiver<Interest>,
    instructions: mpsc::Receiver<Instruction>,
    out: mpsc::Sender<Update>,
    relay: Option<mpsc::Receiver<News>>,
    settings: Settings,
) -> JoinHandle<()> {
    let Settings { cadence, seed, clock, known, cache } = settings;
    let mut planner = Planner::new(cadence, seed);
    planner.know(known);
    if relay.is_some() {
        planner.expect_relay();
    }
    let task = Task {
        client,
        interest,
        instructions: Some(instructions),
        out,
        relay,
        relayed: Relayed::new(false),
        cache,
        clock,
        planner,
        connection: None,
        cooldowns: Vec::new(),
        gaps: Gaps::default(),
        calendars_refused: false,
        slowest: None,
        portal_clock: None,
    };
    tokio::spawn(async move {
        let Err(Closed) = task.run().await;
    })
}

/// Nobody listens any more.
struct Closed;

enum Never {}

struct Task {
    client: Client,
    interest: watch::Receiver<Interest>,
    /// `None` once its sender is gone.
    instructions: Option<mpsc::Receiver<Instruction>>,
    out: mpsc::Sender<Update>,
    /// `None`: there is no relay, or it is not followed any more.
    relay: Option<mpsc::Receiver<News>>,
    relayed: Relayed,
    cache: Option<Feed>,
    clock: Clock,
    planner: Planner,
    /// What was told last.
    connection: Option<ConnectionState>,
    cooldowns: Vec<Cooldown>,
    gaps: Gaps,
    calendars_refused: bool,
    /// How long the slowest answer of late took.
    slowest: Option<Duration>,
    /// `None` before the first answer.
    portal_clock: Option<PortalClock>,
}

impl Task {
    async fn run(mut self) -> Result<Never, Closed> {
        let mut calls = Vec::new();
        loop {
            self.take_instructions(&mut calls);
            self.take_all_news().await?;
            self.tell_connection().await?;
            self.tell_cooldowns().await?;
            self.tell_gaps().await?;
            self.tell_calendars().await?;
            if !calls.is_empty() {
                self.carry_out(take_together(&mut calls)).await?;
                continue;
            }
            let now = self.clock.now();
            self.planner.attend(&self.interest.borrow_and_update(), now);
            match self.planner.next(now) {
                Step::Ask(request) => {
                    self.ask(&request, &mut calls).await?;
                }
                Step::Wait(until) => calls.extend(self.sleep(Some(until)).await?),
                Step::Idle => calls.extend(self.sleep(None).await?),
            }
        }
    }

    /// Takes the instructions that came meanwhile.
    fn take_instructions(&mut self, calls: &mut Vec<Command>) {
        while let Some(Ok(instruction)) = self.instructions.as_mut().map(mpsc::Receiver::try_recv) {
            calls.extend(self.follow_instruction(instruction));
        }
    }

    fn follow_instruction(&mut self, instruction: Instruction) -> Option<Command> {
        match instruction {
            Instruction::Refresh => {
                self.planner.refresh(self.clock.now());
                None
            }
            Instruction::Call(command) => Some(command),
            Instruction::Move { to } => {
                self.move_to(&to);
                None
            }
        }
    }

    /// Asks at the new address, when it is the one that the portal itself told.
    fn move_to(&mut self, to: &str) {
        let state = self.planner.connection_state();
        match self.client.moved_to(to) {
            Ok(client) if state.moved_to() == Some(to) => {
                self.client = client;
                self.planner.refresh(self.clock.now());
            }
            Ok(_) => tracing::warn!("the portal has not moved there"),
            Err(error) => tracing::warn!(%error, "the new address cannot be used"),
        }
    }

    /// Sleeps until then, a change of the interest or an instruction.
    async fn sleep(&mut self, until: Option<Timestamp>) -> Result<Option<Command>, Closed> {
        let left = until.map_or(LONGEST_SLEEP, |until| {
            until.duration_since(self.clock.now()).try_into().unwrap_or_default()
        });
        let instruction = async {
            match &mut self.instructions {
                Some(instructions) => instructions.recv().await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            news = next_news(&mut self.relay) => {
                self.take_news(news).await?;
                Ok(None)
            }
            () = tokio::time::sleep(left.min(LONGEST_SLEEP)) => Ok(None),
            changed = self.interest.changed() => changed.map(|()| None).map_err(|_| Closed),
            () = self.out.closed() => Err(Closed),
            instruction = instruction => {
                if instruction.is_none() {
                    self.instructions = None;
                }
                Ok(instruction.and_then(|instruction| self.follow_instruction(instruction)))
            }
        }
    }

    /// Sends the calls of the user and tells how they went.
    async fn carry_out(&mut self, calls: Vec<Command>) -> Result<(), Closed> {
        if let ConnectionState::Stopped { sentence, .. } = self.planner.connection_state() {
            // An instruction says what the user wants, not that the refusal is mended.
            for command in calls {
                self.tell(Update::Called { command, result: Err(CallFailure::unsent(sentence.clone())) })
                    .await?;
            }
            return Ok(());
        }
        let mut commands = calls.clone();
        if calls.iter().any(Command::changes_my_status) {
            commands.extend([Command::Status, Command::Me]);
        }
        let mut results = self.ask(&Request::instructed(commands), &mut Vec::new()).await?.into_iter();
        for command in calls {
            let result =
                results.next().unwrap_or_else(|| Err(Error::Unexpected { method: command.method() }));
            self.tell(Update::Called { command, result: result.map_err(CallFailure::from) }).await?;
        }
        Ok(())
    }

    /// Sends one request, tells its updates, and brings the replies to an instruction.
    /// Instructions that come meanwhile are put beside.
    async fn ask(
        &mut self,
        request: &Request,
        calls: &mut Vec<Command>,
    ) -> Result<Vec<Result<crate::portal::Reply, Error>>, Closed> {
        self.planner.sent(request, self.clock.now());
        tracing::debug!(purpose = ?request.purpose, commands = request.commands.len(), "asks");
        let began = Instant::now();
        let Some(answer) = self.wait(request, began, calls).await? else {
            tracing::debug!("given up for an instruction");
            self.planner.withdrawn();
            return Ok(Vec::new());
        };
        let took = began.elapsed();
        if answer.is_ok() {
            self.slowest = Some(self.slowest.map_or(took, |slowest| took.max(slowest * 9 / 10)));
        }
        let now = self.clock.now();
        match answer {
            Err(error) => {
                self.planner.failed(&Fault::of(&error, self.ahead()), now);
                let all = request.commands.len();
                Ok(std::iter::repeat_with(|| Err(error.clone())).take(all).collect())
            }
            Ok(answer) => self.take(request, answer, now).await,
        }
    }

    /// Waits for the answer to a request; `None` when it was given up for an instruction.
    async fn wait(
        &mut self,
        request: &Request,
        began: Instant,
        calls: &mut Vec<Command>,
    ) -> Result<Option<Result<BatchAnswer, Error>>, Closed> {
        let client = self.client.clone();
        let answer = client.batch(request.commands.clone());
        tokio::pin!(answer);
        let is_instruction = request.purpose == Purpose::Instruction;
        // A first answer may take its time, and so may what the user asked for: the client's own limit holds for them.
        let patience =
            self.slowest.filter(|_| matches!(request.purpose, Purpose::Presence | Purpose::Everybody));
        let patience = patience.map(|slowest| PATIENCE.max(slowest * SLOWNESS));
        loop {
            let waits = !is_instruction && !calls.is_empty();
            let instruction = async {
                match &mut self.instructions {
                    Some(instructions) if !is_instruction => instructions.recv().await,
                    _ => std::future::pending().await,
                }
            };
            let instruction = tokio::select! {
                answer = &mut answer => return Ok(Some(answer)),
                news = next_news(&mut self.relay) => {
                    self.take_news(news).await?;
                    continue;
                }
                () = self.out.closed() => return Err(Closed),
                () = tokio::time::sleep_until(began + STUCK), if waits => return Ok(None),
                after = passed(began, patience) => {
                    return Ok(Some(Err(Network::Timeout { after }.into())));
                }
                instruction = instruction => instruction,
            };
            match instruction {
                Some(instruction) => calls.extend(self.follow_instruction(instruction)),
                None => self.instructions = None,
            }
        }
    }

    async fn take(
        &mut self,
        request: &Request,
        answer: BatchAnswer,
        now: Timestamp,
    ) -> Result<Vec<Result<crate::portal::Reply, Error>>, Closed> {
        let BatchAnswer { replies, server_time, operating, .. } = answer;
        if let Some(server) = server_time {
            let before = self.portal_clock;
            let clock = self.portal_clock.get_or_insert_default();
            clock.adjust(server, now);
            if before != Some(*clock) {
                let ahead = clock.ahead();
                self.tell(Update::ClockOffset(ahead)).await?;
            }
        }
        let offset = self.ahead();
        self.planner.worked(&operating, offset, now);
        let plain: Vec<_> =
            replies.iter().map(|reply| reply.as_ref().map_err(|error| Fault::of(error, offset))).collect();
        let answered = self.planner.answered(request, &plain, now);
        drop(plain);
        let kept = if request.purpose == Purpose::Instruction { replies.clone() } else { Vec::new() };
        let mut updates = updates(Received { request, replies, answered, server_time, at: now });
        if updates.is_empty() {
            updates.push(Update::NothingTold);
        }
        for update in updates {
            self.tell(update).await?;
        }
        Ok(kept)
    }

    /// How far the portal's clock is ahead of ours.
    fn ahead(&self) -> SignedDuration {
        self.portal_clock.unwrap_or_default().ahead()
    }
}

/// Takes the first of the calls, with as many after it as may go in one request with it.
fn take_together(calls: &mut Vec<Command>) -> Vec<Command> {
    let batched = calls.iter().take_while(|call| call.may_be_batched()).count();
    let count = batched.clamp(1, MAX_COMMANDS / (1 + FOLLOW_UP));
    calls.drain(..count).collect()
}

/// Ends when that much time has passed since; never without a time.
async fn passed(since: Instant, time: Option<Duration>) -> Duration {
    let Some(time) = time else { return std::future::pending().await };
    tokio::time::sleep_until(since + time).await;
    time
}
