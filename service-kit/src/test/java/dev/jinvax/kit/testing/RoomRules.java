package dev.jinvax.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;

/** The rooms of a service and what each may know; every service includes them in its architecture test. */
public final class RoomRules {
    private static final String API = "dev.jinvax.*.api..";
    private static final String APPLICATION = "dev.jinvax.*.application..";
    private static final String DOMAIN = "dev.jinvax.*.domain..";
    private static final String PERSISTENCE = "dev.jinvax.*.persistence..";
    private static final String MESSAGING = "dev.jinvax.*.messaging..";
    private static final String PLATFORM = "dev.jinvax.*.platform..";

    /** A misspelt package would make every other rule check nothing. */
    @ArchTest
    static final ArchRule everyClassStandsInARoom = classes()
            .that()
            .resideInAPackage("dev.jinvax..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .resideInAnyPackage(API, APPLICATION, DOMAIN, PERSISTENCE, MESSAGING, PLATFORM);

    @ArchTest
    static final ArchRule domainKnowsOnlyJavaAndPersistenceAnnotations = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    DOMAIN,
                    "java..",
                    "jakarta.persistence..",
                    "org.hibernate.annotations..",
                    "org.hibernate.type..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule domainIsAsked =
            classes().that().resideInAPackage(DOMAIN).should(haveNoSetters());

    @ArchTest
    static final ArchRule apiDoesNotReachAroundTheApplication = noClasses()
            .that()
            .resideInAPackage(API)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PERSISTENCE, MESSAGING, "java.sql..", "javax.sql..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule applicationKnowsNoHttp = noClasses()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(API, "jakarta.ws.rs..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule persistenceKnowsNeitherHttpNorMessages = noClasses()
            .that()
            .resideInAPackage(PERSISTENCE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(API, MESSAGING)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule transactionsBeginInTheApplicationOnly = noClasses()
            .that()
            .resideOutsideOfPackages(APPLICATION, PLATFORM)
            .should()
            .beAnnotatedWith("jakarta.transaction.Transactional");

    @ArchTest
    static final ArchRule rulesAreGivenTheTime = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .should()
            .callMethodWhere(
                    DescribedPredicate.describe("looks at a clock nobody gave it", RoomRules::looksAtTheSystemClock));

    @ArchTest
    static final ArchRule noServiceKnowsAnother =
            classes().that().resideInAPackage("dev.jinvax..").should(new OnlyOwnServiceCondition());

    private RoomRules() {}

    private static boolean looksAtTheSystemClock(JavaMethodCall call) {
        String method = call.getName();
        boolean given =
                call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return call.getTargetOwner().getPackageName().equals("java.time")
                ? !given && (method.equals("now") || method.startsWith("system") || method.startsWith("tick"))
                : call.getTargetOwner().isEquivalentTo(System.class) && method.equals("currentTimeMillis");
    }

    private static com.tngtech.archunit.lang.ArchCondition<JavaClass> haveNoSetters() {
        return com.tngtech.archunit.lang.conditions.ArchConditions.not(
                com.tngtech.archunit.lang.conditions.ArchConditions.be(DescribedPredicate.describe(
                        "with setters",
                        type -> type.getMethods().stream()
                                .anyMatch(method -> method.getName().matches("set[A-Z].*")
                                        && method.getRawParameterTypes().size() == 1))));
    }
}
