package dev.jinvax.e2e.check;

import java.util.stream.Stream;

/** I14. A connection that breaks is an end, too; what fails says with a code that it does. */
final class TruthfulInTime implements Rule {
    @Override
    public Stream<String> broken(Evidence evidence) {
        return evidence.calls().stream()
                .filter(call -> call.took().compareTo(evidence.patience()) > 0 || isRiddle(call))
                .map(call -> call.kind() + " of " + call.about() + " took "
                        + call.took().toMillis() + " ms: "
                        + call.heard()
                                .map(heard -> heard.status() + " " + heard.body())
                                .orElse("nothing"));
    }

    private static boolean isRiddle(Call call) {
        return call.heard()
                .filter(heard -> heard.status() >= 400)
                .filter(heard -> heard.at("code").isEmpty()
                        || heard.at("code").equals("null")
                        || heard.at("code").equals("INTERNAL_ERROR"))
                .isPresent();
    }
}
