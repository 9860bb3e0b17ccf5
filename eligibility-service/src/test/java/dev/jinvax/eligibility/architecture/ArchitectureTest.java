package dev.jinvax.eligibility.architecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.jinvax.kit.testing.RoomRules;

@AnalyzeClasses(packages = "dev.jinvax.eligibility", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests rooms = ArchTests.in(RoomRules.class);
}
