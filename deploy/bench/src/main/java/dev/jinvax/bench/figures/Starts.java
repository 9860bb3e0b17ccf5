package dev.jinvax.bench.figures;

import dev.jinvax.bench.stage.Stage;
import dev.jinvax.local.base.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From the start of the process until it says it is ready, service by service, on the data of the run. */
public final class Starts {
    private static final int TIMES = 3;

    private Starts() {}

    /** Seconds by service, each start apart. */
    public static Map<String, List<Double>> measure(Stage stage) {
        Map<String, List<Double>> starts = new LinkedHashMap<>();
        for (Service service : stage.services()) {
            List<Double> seconds = new ArrayList<>();
            for (int time = 0; time < TIMES; time++) {
                seconds.add(stage.restart(service).toMillis() / 1000.0);
            }
            starts.put(service.database(), seconds);
        }
        return starts;
    }
}
