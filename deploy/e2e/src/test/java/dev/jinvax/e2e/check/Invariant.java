package dev.jinvax.e2e.check;

/** What must always hold. */
public enum Invariant {
    I1("no confirmation beyond capacity, of a session or of the places kept for a dose"),
    I2("what was answered with 2xx is there, as the client saw it"),
    I3("no booking without a call behind it; an unknown outcome is none or one"),
    I4("one booking and one answer to one key, one live booking to one person"),
    I5("places are conserved: what is counted is what is booked and held"),
    I6("every change is told, in the order of versions"),
    I7("every event has one effect"),
    I8("every reminder comes to its end in time, none for what was cancelled"),
    I9("the rows of a batch add up, and stand for the bookings there are"),
    I14("a truthful answer in time, never a hang"),
    I15("who got a 201 can read it");

    private final String promise;

    Invariant(String promise) {
        this.promise = promise;
    }

    public String promise() {
        return promise;
    }
}
