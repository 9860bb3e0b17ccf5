package dev.jinvax.local.stack;

import dev.jinvax.embedded.FreePorts;
import dev.jinvax.local.base.CannotStartException;
import dev.jinvax.local.base.Service;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything listens. People remember the front door's and the services' ports, so those are never moved away
 * from; the rest takes its usual port when that is free.
 */
record Ports(int front, Map<Service, List<Integer>> services, int database, int kafka, int mail) {
    private static final int DATABASE_OFFSET = 7352;
    private static final int KAFKA_OFFSET = 11012;
    private static final int MAIL_OFFSET = 12945;

    Ports {
        services = Map.copyOf(services);
    }

    static Ports of(StackPlan plan) {
        return plan.data().isPresent() ? fixed(plan) : free(plan);
    }

    private static Ports fixed(StackPlan plan) {
        int front = required(plan.frontPort(), "the front door");
        Map<Service, List<Integer>> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            List<Integer> ports = new ArrayList<>();
            ports.add(required(front + service.portOffset(), service.module()));
            for (int replica = 2; replica <= plan.replicas(service); replica++) {
                ports.add(FreePorts.one());
            }
            services.put(service, List.copyOf(ports));
        }
        return new Ports(
                front,
                services,
                usual(front + DATABASE_OFFSET),
                usual(front + KAFKA_OFFSET),
                usual(front + MAIL_OFFSET));
    }

    private static Ports free(StackPlan plan) {
        Map<Service, List<Integer>> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            List<Integer> ports = new ArrayList<>();
            for (int replica = 1; replica <= plan.replicas(service); replica++) {
                ports.add(FreePorts.one());
            }
            services.put(service, List.copyOf(ports));
        }
        return new Ports(FreePorts.one(), services, FreePorts.one(), FreePorts.one(), FreePorts.one());
    }

    private static int required(int port, String who) {
        if (port < 1 || port > 65_535) {
            throw new CannotStartException("There is no port " + port + "; choose another one with --port.");
        }
        if (!FreePorts.isFree(port)) {
            throw new CannotStartException("Port " + port + ", meant for " + who
                    + ", is taken by another program; stop that program, or choose other ports with --port.");
        }
        return port;
    }

    private static int usual(int port) {
        return port <= 65_535 && FreePorts.isFree(port) ? port : FreePorts.one();
    }
}
