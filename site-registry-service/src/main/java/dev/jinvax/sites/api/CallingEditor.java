package dev.jinvax.sites.api;

import dev.jinvax.kit.caller.Caller;
import dev.jinvax.kit.caller.CurrentCaller;
import dev.jinvax.sites.domain.Editor;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Reads from the token which city the caller edits. */
@RequestScoped
public class CallingEditor {
    /** May edit the sites of the city in the token. */
    static final String EDIT = "sites:edit";
    /** May edit the sites of every city. */
    static final String OPS = "ops";

    private final CurrentCaller caller;
    private final SecurityIdentity identity;

    public CallingEditor(CurrentCaller caller, SecurityIdentity identity) {
        this.caller = caller;
        this.identity = identity;
    }

    /** The editor behind a request that needs one. */
    Editor get() {
        Caller who = caller.get();
        return who.may(OPS)
                ? new Editor(who.clientId(), Optional.empty(), Editor.Reach.PROVINCE)
                : new Editor(who.clientId(), who.cityCode(), Editor.Reach.CITY);
    }

    /** The editor behind a public read, if there is one. */
    Optional<Editor> ifAny() {
        boolean isEditor = !identity.isAnonymous() && (identity.hasRole(EDIT) || identity.hasRole(OPS));
        return isEditor ? Optional.of(get()) : Optional.empty();
    }
}
