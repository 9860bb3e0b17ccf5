package dev.jinvax.local.front;

import dev.jinvax.local.issuer.Client;
import dev.jinvax.local.issuer.Clients;
import java.util.stream.Collectors;

/** The local clients as rows of a table: who may do what here. */
final class ClientTable {
    private ClientTable() {}

    static String html() {
        return Clients.all().stream().map(ClientTable::row).collect(Collectors.joining("\n"));
    }

    private static String row(Client client) {
        return "<tr><td><code>%s</code></td><td><code>%s</code></td><td class=\"scopes\">%s</td></tr>"
                .formatted(
                        StartPage.escaped(client.id()),
                        StartPage.escaped(client.secret()),
                        StartPage.escaped(String.join(" ", client.scopes())));
    }
}
