package dev.jinvax.notification.api;

import dev.jinvax.kit.caller.Caller;
import dev.jinvax.kit.caller.Channel;
import dev.jinvax.kit.caller.CurrentCaller;
import dev.jinvax.notification.application.Owner;
import jakarta.enterprise.context.RequestScoped;

/** The caller as an owner of webhooks. */
@RequestScoped
public class CurrentOwner {
    private final CurrentCaller caller;

    public CurrentOwner(CurrentCaller caller) {
        this.caller = caller;
    }

    Owner get() {
        Caller who = caller.get();
        return new Owner(
                who.clientId(),
                who.channel().filter(Channel.SITE::equals).flatMap(channel -> who.siteId()),
                who.may("ops") ? Owner.Sight.EVERYBODYS : Owner.Sight.OWN);
    }
}
