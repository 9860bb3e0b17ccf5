package dev.jinvax.e2e;

import dev.jinvax.local.stack.Stack;
import dev.jinvax.local.stack.StackPlan;
import dev.jinvax.local.stack.StackPlan.DemoSites;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One running stack for all tests that only use it as a stranger would: started for the first, stopped after the last.
 * Its clock may have been put forward, never back.
 */
final class SharedStack implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedStack.class))
                .computeIfAbsent(
                        Stack.class,
                        any -> StackPlan.throwAway().demoSites(DemoSites.ALL).start(),
                        Stack.class);
    }
}
