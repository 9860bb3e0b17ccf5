package dev.jinvax.booking.domain.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** In which order sessions are offered to the rows of a batch. */
public final class SessionPreference {
    private static final Comparator<FreeSession> EARLIEST_FIRST =
            Comparator.comparing(FreeSession::startsAt).thenComparing(FreeSession::sessionId);

    private SessionPreference() {}

    /** @param rows how many places are wanted */
    public static List<FreeSession> order(List<FreeSession> sessions, int rows, boolean keepTogether) {
        List<FreeSession> byTime = sessions.stream().sorted(EARLIEST_FIRST).toList();
        return keepTogether ? together(byTime, rows) : byTime;
    }

    /**
     * First the fewest neighbouring sessions of one site that hold everybody, the earliest among equals; or, where no
     * site holds everybody, the site with most places. Then the rest of that site, nearest first, then the other sites.
     */
    private static List<FreeSession> together(List<FreeSession> byTime, int rows) {
        Map<UUID, List<FreeSession>> bySite = new LinkedHashMap<>();
        byTime.forEach(session -> bySite.computeIfAbsent(session.siteId(), site -> new ArrayList<>())
                .add(session));
        Run best = new Run(0, 0, List.of());
        for (List<FreeSession> site : bySite.values()) {
            Run run = shortest(site, rows);
            if (best.site().isEmpty() || run.isBetterThan(best, rows)) {
                best = run;
            }
        }
        List<FreeSession> order = new ArrayList<>(best.sessions());
        order.addAll(best.nearestFirst());
        List<FreeSession> chosenSite = best.site();
        byTime.stream().filter(session -> !chosenSite.contains(session)).forEach(order::add);
        return order;
    }

    /** The fewest neighbours of a site that hold {@code rows}; the whole site when it does not. */
    private static Run shortest(List<FreeSession> site, int rows) {
        Run best = new Run(0, site.size(), site);
        int free = 0;
        int from = 0;
        for (int to = 0; to < site.size(); to++) {
            free += site.get(to).free();
            while (free - site.get(from).free() >= rows && from < to) {
                free -= site.get(from++).free();
            }
            if (free >= rows && to + 1 - from < best.to() - best.from()) {
                best = new Run(from, to + 1, site);
            }
        }
        return best;
    }

    /** Neighbouring sessions of a site, {@code to} not included. */
    private record Run(int from, int to, List<FreeSession> site) {
        List<FreeSession> sessions() {
            return site.subList(from, to);
        }

        int free() {
            return sessions().stream().mapToInt(FreeSession::free).sum();
        }

        boolean isBetterThan(Run other, int rows) {
            boolean holds = free() >= rows;
            boolean otherHolds = other.free() >= rows;
            if (holds != otherHolds) {
                return holds;
            }
            if (!holds) {
                return free() > other.free();
            }
            int length = to - from;
            int otherLength = other.to - other.from;
            return length < otherLength
                    || (length == otherLength
                            && sessions()
                                    .get(0)
                                    .startsAt()
                                    .isBefore(other.sessions().get(0).startsAt()));
        }

        List<FreeSession> nearestFirst() {
            List<FreeSession> rest = new ArrayList<>();
            int before = from - 1;
            int after = to;
            while (before >= 0 || after < site.size()) {
                if (after < site.size()) {
                    rest.add(site.get(after++));
                }
                if (before >= 0) {
                    rest.add(site.get(before--));
                }
            }
            return rest;
        }
    }
}
