package dev.jinvax.booking.architecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.jinvax.kit.testing.RoomRules;

@AnalyzeClasses(packages = "dev.jinvax.booking", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests rooms = ArchTests.in(RoomRules.class);
}
