package dev.jinvax.bench.figures;

import dev.jinvax.bench.stage.Stage;
import dev.jinvax.bench.stage.Usage;
import dev.jinvax.local.base.Service;
import java.util.LinkedHashMap;
import java.util.Map;

/** Resident memory of the services, in MB. */
public final class Memory {
    private Memory() {}

    public static Map<String, Double> now(Stage stage) {
        Map<String, Long> processes = stage.processes();
        Map<String, Double> resident = new LinkedHashMap<>();
        for (Service service : stage.services()) {
            Long pid = processes.get(service.database());
            if (pid != null) {
                resident.put(service.database(), Usage.residentMegabytes(pid));
            }
        }
        return resident;
    }
}
