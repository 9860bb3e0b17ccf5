package dev.jinvax.kit.testing;

import io.quarkus.test.junit.QuarkusTestProfile;

/** For tests that leave so much behind that they get the service, its database and its broker to themselves. */
public final class OwnStack implements QuarkusTestProfile {}
