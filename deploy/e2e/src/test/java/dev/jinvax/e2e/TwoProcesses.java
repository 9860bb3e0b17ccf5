package dev.jinvax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.local.base.Service;
import dev.jinvax.local.http.Caller;
import dev.jinvax.local.stack.Stack;
import dev.jinvax.local.stack.StackPlan;
import dev.jinvax.local.stack.StackPlan.DemoSites;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A stack with two booking-services, and what is asked of either. One for all tests that ask for it by
 * {@link Shared}; after each of them the ledger must be right.
 */
final class TwoProcesses implements AutoCloseable {
    private static final String VACCINE = "SINOPHARM_BEIJING";

    private final Stack stack;
    private final Town town;
    private final Ledger ledger;

    private TwoProcesses(Stack stack) {
        this.stack = stack;
        this.town = new Town(stack);
        this.ledger = new Ledger(stack);
    }

    private static TwoProcesses start() {
        return new TwoProcesses(StackPlan.throwAway()
                .demoSites(DemoSites.WITHOUT_TAIYUAN)
                .replicas(Service.BOOKING, 2)
                .start());
    }

    Stack stack() {
        return stack;
    }

    Town town() {
        return town;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Even numbers mean the one process, odd numbers the other. */
    Caller at(int process, String client) {
        return town.at(stack.direct(Service.BOOKING).get(process % 2), client);
    }

    /** Sessions of a city with one vaccine, the latest first: nothing of them is over or too late to change. */
    String session(String city, int number) {
        List<JsonObject> sessions = town.sessions(city).stream()
                .filter(session -> VACCINE.equals(session.getString("product_code")))
                .toList();
        return sessions.get(sessions.size() - 1 - number).getString("session_id");
    }

    /** New people of a platform whose assessments have come. */
    List<String> known(int count) throws Exception {
        String[] applicants = new String[count];
        Together.run(count, 16, number -> applicants[number] = town.register("alipay"));
        for (String applicant : applicants) {
            ledger.awaitStanding(applicant);
        }
        return List.of(applicants);
    }

    /** Places free as a process shows them. */
    int available(int process, String city, String session) {
        return at(process, "alipay").get("/v1/availability?city_code=" + city).list("/sessions").stream()
                .filter(line -> line.getString("session_id").equals(session))
                .mapToInt(line -> line.getInteger("available"))
                .sum();
    }

    private boolean ledgerIsRight() {
        return Boolean.TRUE.equals(
                town.at(Service.BOOKING, "ops").get("/v1/ledger/audit").value("/consistent"));
    }

    @Override
    public void close() {
        stack.close();
    }

    /** Started for the first test, stopped after the last. */
    static final class Shared implements ParameterResolver, AfterEachCallback {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TwoProcesses.class;
        }

        @Override
        public TwoProcesses resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return shared(context);
        }

        @Override
        public void afterEach(ExtensionContext context) {
            assertThat(shared(context).ledgerIsRight()).isTrue();
        }

        private static TwoProcesses shared(ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(TwoProcesses.class))
                    .computeIfAbsent(TwoProcesses.class, any -> start(), TwoProcesses.class);
        }
    }
}
