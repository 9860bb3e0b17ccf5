package dev.jinvax.kit.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A class depends on no other {@code dev.jinvax} root than its own and the kit. */
final class OnlyOwnServiceCondition extends ArchCondition<JavaClass> {
    OnlyOwnServiceCondition() {
        super("know no other service");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String own = root(type);
        type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> {
                    String other = root(dependency.getTargetClass());
                    return !other.isEmpty() && !other.equals(own) && !other.equals("kit");
                })
                .forEach(dependency ->
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
    }

    private static String root(JavaClass type) {
        String[] steps = type.getPackageName().split("\\.");
        return steps.length >= 3 && steps[0].equals("dev") && steps[1].equals("jinvax") ? steps[2] : "";
    }
}
