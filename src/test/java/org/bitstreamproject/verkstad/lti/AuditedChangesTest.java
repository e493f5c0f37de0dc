// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.PlatformEntry;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.course.Validity;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.persistence.AuditEntry;
import org.bitstreamproject.verkstad.shared.persistence.AuditLog;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.junit.jupiter.api.Test;

/** Every change an operator makes to the ways in is in the audit trail, by name and with who made it. */
class AuditedChangesTest {
    /** A change by an actor, and the word for it. */
    private record Audited(String action, BiConsumer<World, String> change) {}

    private static final List<Audited> CHANGES = List.of(
            new Audited("lti.set-up-code-made", (world, actor) -> world.codes().make("UiT", Country.NO, actor)),
            new Audited(
                    "lti.set-up-code-revoked",
                    (world, actor) -> world.codes()
                            .revoke(
                                    world.codes()
                                            .make("UiT", Country.NO, "before")
                                            .id(),
                                    actor)),
            new Audited("lti.platform-disabled", (world, actor) -> world.open().enable(world.file(), false, actor)),
            new Audited("lti.platform-enabled", (world, actor) -> {
                String key = world.file();
                world.open().enable(key, false, "before");
                world.open().enable(key, true, actor);
            }),
            new Audited(
                    "lti.platform-dated",
                    (world, actor) -> world.open().hold(world.file(), new Validity(null, world.now()), actor)),
            new Audited("lti.registration-dated", (world, actor) -> {
                String key = world.file();
                RegistrationId way = world.registrations()
                        .clients(LtiTables.issuer(key))
                        .get(0)
                        .registration();
                world.open().hold(key, way, new Validity(world.now(), null), actor);
            }),
            new Audited(
                    "lti.platform-accepted", (world, actor) -> world.accepting().accept(world.itself(), null, actor)),
            new Audited(
                    "lti.platform-declined", (world, actor) -> world.accepting().decline(world.itself(), actor)),
            new Audited("lti.key-rotated", (world, actor) -> {
                world.em().createQuery("DELETE FROM ToolKey k").executeUpdate();
                new ToolKeys(world.em(), LtiTables.VAULT, CourseBuilder.CLOCK).signingKey();
                new RotateToolKey(world.em(), LtiTables.VAULT, world.audit(), CourseBuilder.CLOCK).rotate(actor);
            }));

    @TestOnBothDatabases
    void tellEveryChange(Database db) {
        for (Audited one : CHANGES) {
            String actor = aKey("operator");

            db.inTransaction(em -> one.change().accept(new World(em), actor));

            List<AuditEntry> rows = db.in(em -> new AuditLog(em).before(Long.MAX_VALUE, 20));
            assertThat(rows)
                    .as(one.action())
                    .filteredOn(row -> row.actor().equals(actor))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.action()).isEqualTo(one.action());
                        assertThat(row.object()).isNotBlank();
                    });
        }
    }

    /** A new change whose word no test knows would be audited for nobody. */
    @Test
    void nameEveryWordOfTheTrail() throws IOException {
        var words = Pattern.compile("\"((?:lti|admin)\\.[a-z]+(?:-[a-z]+)+)\"");
        var written = new TreeSet<String>();
        for (String feature : List.of("lti", "admin")) {
            read(Path.of("src/main/java/org/bitstreamproject/verkstad", feature), text -> {
                if (text.contains("AuditTrail")) {
                    words.matcher(text).results().forEach(found -> written.add(found.group(1)));
                }
            });
        }
        var known = new TreeSet<String>();
        read(
                Path.of("src/test/java"),
                text -> words.matcher(text).results().forEach(found -> known.add(found.group(1))));

        assertThat(written).hasSizeGreaterThan(15);
        assertThat(known).containsAll(written);
    }

    private static void read(Path place, java.util.function.Consumer<String> reader) throws IOException {
        try (var files = Files.find(place, 20, (file, any) -> file.toString().endsWith(".java"))) {
            for (Path file : files.toList()) {
                reader.accept(Files.readString(file));
            }
        }
    }

    /** One transaction's worth of what an operator works with. */
    private record World(EntityManager em) {
        AuditTrail audit() {
            return new AuditTrail(em, CourseBuilder.CLOCK);
        }

        java.time.Instant now() {
            return CourseBuilder.CLOCK.instant();
        }

        Registrations registrations() {
            return new LtiTables(em).registrations();
        }

        SetUpCodes codes() {
            return new SetUpCodes(em, audit(), Linking.SETTINGS, CourseBuilder.CLOCK);
        }

        OpenPlatform open() {
            return new OpenPlatform(new Platforms(em), registrations(), audit());
        }

        AcceptPlatform accepting() {
            return new AcceptPlatform(em, new Platforms(em), audit());
        }

        /** A platform of the operator's file. */
        String file() {
            String key = aKey("audited");
            new LtiTables(em).platform(key);
            return key;
        }

        /** The registration of a platform that described itself and waits. */
        RegistrationId itself() {
            String key = aKey("self");
            var platform = new Platforms(em)
                    .register(new PlatformEntry(
                            key, "UiT", Country.NO, LtiTables.issuer(key), PlatformEntry.Origin.DYNREG));
            new Platforms(em).enable(platform.id(), false);
            return DescribePlatformTest.describedItself(em, platform, false);
        }
    }
}
