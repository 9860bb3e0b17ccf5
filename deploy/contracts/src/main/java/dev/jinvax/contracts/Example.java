package dev.jinvax.contracts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/**
 * An event body that conforms to its schema; all data in it is invented.
 *
 * @param name the file's name without its ending, for instance {@code booking.cancelled.v1-2}
 * @param json the body as UTF-8
 */
public record Example(String name, String json) {

    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** The same body as a later producer may send it: with a field that today's consumers have never heard of. */
    public Example fromALaterProducer() {
        ObjectNode later = (ObjectNode) Json.read(bytes());
        later.putObject("added_later").put("reason", "consumers ignore what they do not know");
        return new Example(name + " with a later field", later.toString());
    }

    @Override
    public String toString() {
        return name;
    }
}
