package dev.jinvax.notification.testing;

import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** What every test of this service runs on; named once, so that Quarkus starts once. */
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(MailParts.class)
@QuarkusTestResource(SmsParts.class)
public final class Parts {
    private Parts() {}
}
