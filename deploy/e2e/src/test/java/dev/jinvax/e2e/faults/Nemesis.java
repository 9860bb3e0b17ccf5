package dev.jinvax.e2e.faults;

import dev.jinvax.e2e.faults.FaultProxy.Moment;
import dev.jinvax.e2e.faults.FaultProxy.Rule;
import dev.jinvax.local.base.Service;
import dev.jinvax.local.stack.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Does harm to a stack, by a seed: first every kind once, then any, until the time is over. */
final class Nemesis {
    private static final String END_SESSIONS = """
            select count(pg_terminate_backend(pid))::int from pg_stat_activity
            where backend_type = 'client backend' and usename <> 'postgres'
            """;

    private final Stage stage;
    private final Stack stack;
    private final String mark;
    private final Random random;
    private final Map<Harm, Integer> done = new EnumMap<>(Harm.class);
    private Duration away = Duration.ZERO;

    /** @param mark in every booking of the run, so that the statement that makes it is known on the wire */
    Nemesis(Stage stage, String mark, long seed) {
        this.stage = stage;
        this.stack = stage.stack();
        this.mark = mark;
        this.random = new Random(seed);
    }

    void rage(Duration least) {
        long end = System.nanoTime() + least.toNanos();
        List<Harm> round = new ArrayList<>(List.of(Harm.values()));
        Collections.shuffle(round, random);
        // What notification had on lease when it was killed is taken up after the lease: not last, then.
        round.remove(Harm.KILL_NOTIFICATION);
        round.add(0, Harm.KILL_NOTIFICATION);
        round.forEach(this::strike);
        while (System.nanoTime() - end < 0) {
            strike(Harm.values()[random.nextInt(Harm.values().length)]);
        }
    }

    Map<Harm, Integer> done() {
        return Map.copyOf(done);
    }

    /** How long something was not as it should be. */
    Duration away() {
        return away;
    }

    private void strike(Harm harm) {
        long begin = System.nanoTime();
        int replica = random.nextInt(2);
        switch (harm) {
            case KILL_BOOKING -> {
                stack.kill(Service.BOOKING, replica);
                pause(500);
                stack.startAgain(Service.BOOKING);
            }
            case KILL_NOTIFICATION -> kill(Service.NOTIFICATION);
            case KILL_ELIGIBILITY -> kill(Service.ELIGIBILITY);
            case FREEZE_BOOKING ->
                freeze(stack.process(Service.BOOKING, replica).orElseThrow(), 2_500);
            case FREEZE_NOTIFICATION ->
                freeze(stack.process(Service.NOTIFICATION, 0).orElseThrow(), 2_500);
            case FREEZE_POSTGRES ->
                freeze(ProcessHandle.of(stack.database().pid()).orElseThrow(), 2_000);
            case FREEZE_KAFKA -> freeze(ProcessHandle.of(stack.broker().pid()).orElseThrow(), 2_500);
            case CRASH_POSTGRES -> {
                stack.database().crash();
                pause(500);
                stack.database().startAgain();
            }
            case TERMINATE_BACKENDS -> stage.tables().number("booking", END_SESSIONS);
            case STOP_KAFKA -> {
                stack.stopKafka();
                pause(1_500);
                stack.startKafka();
            }
            case RESET -> stage.proxy().reset();
            case HALF_OPEN -> withRule(Rule.halfOpen(), 1_500);
            case SLOW -> withRule(Rule.delayed(Duration.ofMillis(30)), 1_500);
            case CUT_AFTER_BYTES -> withRule(Rule.cutAfter(100_000), 1_000);
            case CUT_BEFORE_BOOKING -> withRule(Rule.cutAt(mark, Moment.BEFORE), 1_000);
            case CUT_AFTER_BOOKING -> withRule(Rule.cutAt(mark, Moment.AFTER_COMMIT), 1_000);
            case CUT_AFTER_COMMIT -> withRule(Rule.cutAt("COMMIT", Moment.AFTER_COMMIT), 1_000);
        }
        done.merge(harm, 1, Integer::sum);
        away = away.plusNanos(System.nanoTime() - begin);
        pause(400);
    }

    private void kill(Service service) {
        stack.kill(service);
        pause(500);
        stack.startAgain(service);
    }

    private static void freeze(ProcessHandle process, long millis) {
        Signals.freeze(process);
        try {
            pause(millis);
        } finally {
            Signals.thaw(process);
        }
    }

    private void withRule(Rule rule, long millis) {
        stage.proxy().be(rule);
        try {
            pause(millis);
        } finally {
            stage.proxy().be(Rule.NONE);
            stage.proxy().reset();
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
