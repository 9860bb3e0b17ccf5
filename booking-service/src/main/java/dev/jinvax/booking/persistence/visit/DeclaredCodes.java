package dev.jinvax.booking.persistence.visit;

import dev.jinvax.booking.domain.visit.Contraindication;
import dev.jinvax.booking.domain.visit.HealthDeclaration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The codes a declaration is sealed as: the contraindications, and the day of another vaccine if one was told. */
final class DeclaredCodes {
    private static final String OTHER_VACCINE_ON = "OTHER_VACCINE_ON:";

    private DeclaredCodes() {}

    static List<String> of(HealthDeclaration declaration) {
        List<String> codes = declaration.declared().orElseThrow().stream()
                .map(Enum::name)
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
        declaration.otherVaccineOn().ifPresent(day -> codes.add(OTHER_VACCINE_ON + day));
        return codes;
    }

    static Set<Contraindication> contraindications(List<String> codes) {
        return codes.stream()
                .filter(code -> !code.startsWith(OTHER_VACCINE_ON))
                .map(Contraindication::valueOf)
                .collect(Collectors.toSet());
    }

    static Optional<LocalDate> otherVaccineOn(List<String> codes) {
        return codes.stream()
                .filter(code -> code.startsWith(OTHER_VACCINE_ON))
                .map(code -> LocalDate.parse(code.substring(OTHER_VACCINE_ON.length())))
                .findFirst();
    }
}
