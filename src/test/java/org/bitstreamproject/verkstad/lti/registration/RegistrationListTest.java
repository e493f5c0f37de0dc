// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.lti.AcceptPlatform;
import org.bitstreamproject.verkstad.lti.Captures;
import org.bitstreamproject.verkstad.lti.DeploymentNeeded;
import org.bitstreamproject.verkstad.lti.KeepRegistration;
import org.bitstreamproject.verkstad.lti.KeepRegistration.Kept;
import org.bitstreamproject.verkstad.lti.KeepRegistration.Outcome;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Linking;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.SetUpCodes;
import org.bitstreamproject.verkstad.lti.lists.Checks;
import org.bitstreamproject.verkstad.lti.oidc.Client;
import org.bitstreamproject.verkstad.lti.services.LocalPlatform;
import org.bitstreamproject.verkstad.lti.services.OutgoingGuard;
import org.bitstreamproject.verkstad.lti.services.PlatformHttp;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.security.Secrets;
import org.bitstreamproject.verkstad.shared.settings.Settings;

/** Dynamic Registration, Y1–Y13, against a platform that answers as the captured Moodle did. */
class RegistrationListTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String CONFIGURATION = "/mod/lti/openid-configuration.php";
    private static final String REGISTRATION = "/mod/lti/openid-registration.php";
    private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    @TestOnBothDatabases
    void connectsANewPlatformThatWaitsForAcceptance(Database db) {
        try (var moodle = new Moodle(aKey("c"))) {
            var code = code(db, "Umeå universitet");

            Kept kept = connected(db, moodle, code).kept();

            assertThat(kept.outcome()).isEqualTo(Outcome.WAITING);
            assertThat(kept.deployments()).containsExactly("2");
            var client = client(db, moodle, moodle.clientId);
            assertThat(client.standing()).isEqualTo(Client.Standing.WAITING);
            assertThat(pending(client)).contains(Reason.OIDC_PLATFORM_PENDING);
            AcceptPlatform.Waiting waiting = waiting(db, moodle);
            assertThat(waiting.name()).isEqualTo("Umeå universitet");
            var platform = db.in(em -> registrations(em).platform(client.registration()))
                    .orElseThrow();
            List<?> audited = db.in(
                    em -> em.createNativeQuery("SELECT actor FROM audit_trail WHERE action = ?1 AND object_ref = ?2")
                            .setParameter(1, "lti.platform-registered")
                            .setParameter(2, "platform:" + platform.value())
                            .getResultList());
            assertThat(audited).hasSize(1);

            db.inTransaction(em -> accepting(em).accept(waiting.registration(), null, "admin"));

            assertThat(client(db, moodle, moodle.clientId).standing()).isEqualTo(Client.Standing.OPEN);
            assertThat(refused(db, moodle, code)).contains(Reason.REG_CODE_USED);
        }
    }

    @TestOnBothDatabases
    void saysWhatMoodleNeedsToHear(Database db) {
        try (var moodle = new Moodle(aKey("c"))) {
            connected(db, moodle, code(db, "UiT"));

            var asked = moodle.platform.asked(REGISTRATION).get(0);
            var ours = json(asked.body());
            var captured = Captures.object("lti13_dynreg")
                    .getJsonObject("registration_request")
                    .getJsonObject("body");
            assertThat(asked.header("Authorization")).isEqualTo("Bearer " + moodle.token("reg"));
            assertThat(asked.header("Content-type")).isEqualTo("application/json");
            for (String name :
                    List.of("application_type", "response_types", "grant_types", "token_endpoint_auth_method")) {
                assertThat(ours.get(name)).as(name).isEqualTo(captured.get(name));
            }
            assertThat(ours.getString("initiate_login_uri")).isEqualTo("http://localhost:8080/lti/1p3/login");
            assertThat(ours.getJsonArray("redirect_uris").getString(0))
                    .isEqualTo("http://localhost:8080/lti/1p3/launch");
            assertThat(ours.getJsonObject(TOOL).getString("domain")).isEqualTo("localhost:8080");
            assertThat(ours.getJsonObject(TOOL).getJsonArray("messages").getValuesAs(JsonObject.class).stream()
                            .map(message -> message.getString("type")))
                    .containsExactly("LtiResourceLinkRequest", "LtiDeepLinkingRequest", "LtiSubmissionReviewRequest");
        }
    }

    @Checks({"Y1", "Y4"})
    @TestOnBothDatabases
    void y1AndY4NeedWhatTheLmsAppends(Database db) {
        try (var moodle = new Moodle(aKey("c"))) {
            var code = code(db, "UiT");

            assertThat(asked(db, moodle, new ConnectPlatform.Asked(code, null, moodle.token("reg")))
                            .reason())
                    .contains(Reason.REG_CONFIGURATION_MISSING);
            assertThat(asked(db, moodle, new ConnectPlatform.Asked(code, moodle.configuration(), " "))
                            .reason())
                    .contains(Reason.REG_TOKEN_MISSING);
            assertThat(moodle.platform.asked(CONFIGURATION)).isEmpty();
            assertThat(connected(db, moodle, code).reason())
                    .as("the unmodified twin")
                    .isEmpty();
        }
    }

    @Checks("Y2")
    @TestOnBothDatabases
    void y2CallsNoAddressOfAnInnerNetworkAndFollowsNoRedirect(Database db) {
        try (var moodle = new Moodle(aKey("c"))) {
            var code = code(db, "UiT");
            var outside = Settings.from(Map.of("VERKSTAD_BASE_URL", "https://verkstad.example.se")::get);

            for (String address : List.of(
                    "https://127.0.0.9" + CONFIGURATION,
                    "http://moodle.example.se" + CONFIGURATION,
                    "https://10.0.0.5" + CONFIGURATION,
                    "https://169.254.169.254/latest",
                    "https://user:word@moodle.example.se" + CONFIGURATION,
                    "file:///etc/passwd")) {
                var asked = new ConnectPlatform.Asked(code, address, moodle.token("reg"));
                assertThat(asked(db, outside, asked).reason()).as(address).contains(Reason.REG_ADDRESS_REFUSED);
            }
            assertThat(moodle.platform.asked(CONFIGURATION)).isEmpty();
            moodle.platform.answers(
                    "/moved",
                    new LocalPlatform.Answer(
                            302, "text/html", any -> "", Map.of("Location", moodle.configuration()), 0));
            var moved = new ConnectPlatform.Asked(code, moodle.platform.url() + "/moved", moodle.token("reg"));
            assertThat(asked(db, moodle, moved).reason()).contains(Reason.REG_CONFIGURATION_UNREADABLE);
            assertThat(connected(db, moodle, code).reason())
                    .as("the unmodified twin")
                    .isEmpty();
        }
    }

    @Checks("Y3")
    @TestOnBothDatabases
    void y3BelievesNoConfigurationThatNamesAnotherAddress(Database db) {
        takesAConfiguration(db, json -> json.add("unheard_of", "https://evil.example/"));
        refusesAConfiguration(db, Reason.REG_ISSUER_FOREIGN, json -> json.add("issuer", "https://moodle.example.se"));
        refusesAConfiguration(
                db, Reason.REG_ENDPOINT_FOREIGN, json -> json.add("token_endpoint", "https://evil.example/token"));
        refusesAConfiguration(
                db, Reason.REG_ENDPOINT_FOREIGN, json -> json.add("registration_endpoint", "https://evil.example/reg"));
        refusesAConfiguration(db, Reason.REG_ENDPOINT_FOREIGN, json -> json.add("jwks_uri", "http://127.0.0.1:1/jwks"));
        refusesAConfiguration(db, Reason.REG_ENDPOINT_MISSING, json -> json.remove("authorization_endpoint"));
    }

    @Checks("Y5")
    @TestOnBothDatabases
    void y5SaysThatThePermissionIsOver(Database db) {
        try (var moodle = new Moodle(aKey("c"))) {
            long now = NOW.getEpochSecond();
            var valid =
                    new ConnectPlatform.Asked(code(db, "UiT"), moodle.configuration(), moodle.token("reg", now + 1));
            var expired = new ConnectPlatform.Asked(code(db, "UiT"), moodle.configuration(), moodle.token("reg", now));

            assertThat(asked(db, moodle, valid).reason()).as("the twin").isEmpty();
            assertThat(asked(db, moodle, expired).reason()).contains(Reason.REG_TOKEN_EXPIRED);
        }
        try (var moodle = new Moodle(aKey("c")).registering(401, "token_already_used")) {
            var code = code(db, "UiT");
            var outcome = connected(db, moodle, code);

            assertThat(outcome.reason()).contains(Reason.REG_TOKEN_REFUSED);
            assertThat(outcome.said()).isEqualTo("token_already_used");
            moodle.answering(UnaryOperator.identity());
            assertThat(connected(db, moodle, code).reason())
                    .as("the same, once the platform says yes")
                    .isEmpty();
        }
    }

    @Checks("Y6")
    @TestOnBothDatabases
    void y6NeedsRs256(Database db) {
        takesAConfiguration(
                db,
                json -> json.add(
                        "id_token_signing_alg_values_supported", Json.createArrayBuilder(List.of("ES256", "RS256"))));
        refusesAConfiguration(
                db,
                Reason.REG_RS256_MISSING,
                json -> json.add("id_token_signing_alg_values_supported", Json.createArrayBuilder(List.of("HS256"))));
        refusesAConfiguration(
                db, Reason.REG_RS256_MISSING, json -> json.remove("id_token_signing_alg_values_supported"));
        refusesAConfiguration(
                db,
                Reason.REG_RS256_MISSING,
                json -> json.add(
                        "token_endpoint_auth_signing_alg_values_supported", Json.createArrayBuilder(List.of("ES256"))));
    }

    @Checks("Y7")
    @TestOnBothDatabases
    void y7ShowsMoodlesOwnWordsAndLetsTheLinkBeTriedAgain(Database db) {
        takesAConfiguration(db, UnaryOperator.identity());
        var code = code(db, "UiT");
        try (var moodle = new Moodle(aKey("c")).registering(400, "missing_or_invalid_domain\u202e <b>x</b>\n")) {
            var outcome = connected(db, moodle, code);

            assertThat(outcome.reason()).contains(Reason.REG_LMS_REFUSED);
            assertThat(outcome.said()).isEqualTo("missing_or_invalid_domain <b>x</b>");
        }
        try (var moodle = new Moodle(aKey("c")).registering(200, "<html>welcome</html>")) {
            assertThat(connected(db, moodle, code).reason()).contains(Reason.REG_ANSWER_UNREADABLE);
        }
        try (var moodle = new Moodle(aKey("c"))) {
            assertThat(connected(db, moodle, code).reason()).isEmpty();
        }
    }

    @Checks("Y8")
    @TestOnBothDatabases
    void y8AsksTheOperatorForADeploymentThePlatformDidNotTell(Database db) {
        try (var moodle = new Moodle(aKey("c"))) {
            moodle.answering(tool -> tool.remove("deployment_id"));
            assertThat(connected(db, moodle, code(db, "UiT")).kept().deployments())
                    .isEmpty();
            AcceptPlatform.Waiting waiting = waiting(db, moodle);

            Optional<Throwable> without =
                    failure(() -> db.inTransaction(em -> accepting(em).accept(waiting.registration(), " ", "admin")));
            db.inTransaction(em -> accepting(em).accept(waiting.registration(), " 7 ", "admin"));

            assertThat(without).containsInstanceOf(DeploymentNeeded.class);
            assertThat(client(db, moodle, moodle.clientId).deployments()).containsExactly("7");
        }
    }

    @Checks("Y9")
    @TestOnBothDatabases
    void y9UpdatesAKnownClientAndKeepsItsPlatform(Database db) {
        try (var moodle = new Moodle(aKey("c"))) {
            connected(db, moodle, code(db, "UiT"));
            AcceptPlatform.Waiting first = waiting(db, moodle);
            db.inTransaction(em -> accepting(em).accept(first.registration(), null, "admin"));
            moodle.answering(tool -> tool.add("deployment_id", "3"));

            Kept again = connected(db, moodle, code(db, "another name")).kept();

            assertThat(again.outcome()).isEqualTo(Outcome.UPDATED);
            assertThat(again.platformName()).isEqualTo("UiT");
            List<Client> clients = db.in(em -> registrations(em).clients(moodle.platform.url()));
            assertThat(clients).hasSize(1);
            assertThat(clients.get(0).registration()).isEqualTo(first.registration());
            assertThat(clients.get(0).deployments()).containsExactlyInAnyOrder("2", "3");
            assertThat(clients.get(0).standing()).isEqualTo(Client.Standing.OPEN);
        }
    }

    @Checks("Y9")
    @TestOnBothDatabases
    void y9FollowsAnUpdatedToolToItsNewClient(Database db) {
        try (var moodle = new Moodle(aKey("c"))) {
            connected(db, moodle, code(db, "UiT"));
            AcceptPlatform.Waiting first = waiting(db, moodle);
            String former = moodle.clientId;
            moodle.currently(json -> json.add("client_id", former));
            moodle.clientId = aKey("new");
            moodle.answering(UnaryOperator.identity());

            var kept = updated(db, moodle, code(db, "UiT")).kept();

            assertThat(kept.outcome()).as("nobody has accepted it yet").isEqualTo(Outcome.WAITING);
            assertThat(client(db, moodle, moodle.clientId).registration()).isEqualTo(first.registration());
            List<Client> clients = db.in(em -> registrations(em).clients(moodle.platform.url()));
            assertThat(clients).hasSize(1);
        }
    }

    @Checks("Y10")
    @TestOnBothDatabases
    void y10BelievesNoScopeOfTheAnswer(Database db) {
        try (var moodle = new Moodle(aKey("c"))) {
            connected(db, moodle, code(db, "UiT"));

            // rights come with every launch; a registration has no place to keep them
            List<?> columns = db.in(em -> em.createNativeQuery(
                            "SELECT r.client_name, r.token_url FROM registration r WHERE r.client_name = ?1")
                    .setParameter(1, moodle.clientId)
                    .getResultList());
            assertThat(columns).hasSize(1);
            assertThat(Client.class.getRecordComponents())
                    .extracting("name")
                    .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                    .contains("clientId")
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("scope"));
        }
    }

    @Checks("Y11")
    @TestOnBothDatabases
    void y11CallsNobodyForACallerWithoutAGoodCode(Database db) {
        try (var moodle = new Moodle(aKey("c"))) {
            assertThat(refused(db, moodle, null)).contains(Reason.REG_CODE_MISSING);
            assertThat(refused(db, moodle, "guessed")).contains(Reason.REG_CODE_UNKNOWN);
            var made = db.in(em -> codes(em).make("UiT", Country.NO, "admin"));
            db.inTransaction(em -> codes(em).revoke(made.id(), "admin"));
            assertThat(refused(db, moodle, made.code())).contains(Reason.REG_CODE_REVOKED);
            assertThat(moodle.platform.asked(CONFIGURATION)).isEmpty();
            assertThat(refused(db, moodle, code(db, "UiT")))
                    .as("the twin with a good code")
                    .isEmpty();
            assertThat(moodle.platform.asked(CONFIGURATION)).hasSize(1);
        }
    }

    @Checks("Y13")
    @TestOnBothDatabases
    void y13UpgradesAProvedToolOnItsOwnPlatform(Database db) {
        try (var moodle = new Moodle(aKey("c"))) {
            var old = Linking.platform(db, aKey("umu"), moodle.platform.url());
            moodle.proving(old.consumerKey(), old.secret());
            long before = db.in(em -> ((Number) em.createNativeQuery("SELECT COUNT(*) FROM platform")
                            .getSingleResult())
                    .longValue());

            Kept kept = updated(db, moodle, code(db, "any name")).kept();

            assertThat(kept.outcome()).isEqualTo(Outcome.UPGRADED);
            var client = client(db, moodle, moodle.clientId);
            assertThat(client.standing()).isEqualTo(Client.Standing.OPEN);
            assertThat(client.deployments()).containsExactly("2");
            var platformOf13 = db.in(em -> registrations(em).platform(client.registration()))
                    .orElseThrow();
            var platformOf11 =
                    db.in(em -> registrations(em).platform(old.lti11())).orElseThrow();
            assertThat(platformOf13).isEqualTo(platformOf11);
            boolean stillOpen =
                    db.in(em -> registrations(em).consumer(old.consumerKey())).isPresent();
            assertThat(stillOpen).as("1.1 links still open").isTrue();
            long after = db.in(em -> ((Number) em.createNativeQuery("SELECT COUNT(*) FROM platform")
                            .getSingleResult())
                    .longValue());
            assertThat(after).isEqualTo(before);
        }
    }

    @Checks("Y13")
    @TestOnBothDatabases
    void y13LinksNothingWithoutTheProof(Database db) {
        try (var moodle = new Moodle(aKey("c"))) {
            var old = Linking.platform(db, aKey("umu"), moodle.platform.url());
            moodle.proving(old.consumerKey(), "another secret");
            assertThat(updated(db, moodle, code(db, "x")).reason()).contains(Reason.REG_PROOF_WRONG);
            moodle.currently(json -> json.add(TOOL, Json.createObjectBuilder().add("version", "LTI-1p0")));
            assertThat(updated(db, moodle, code(db, "x")).reason()).contains(Reason.REG_PROOF_MISSING);
            assertThat(posted(moodle)).as("the platform has not been changed").isZero();

            moodle.proving(old.consumerKey(), old.secret());
            assertThat(updated(db, moodle, code(db, "x")).reason())
                    .as("the twin with the proof")
                    .isEmpty();
        }
    }

    @Checks("Y13")
    @TestOnBothDatabases
    void y13LinksNothingToAPlatformAtAnotherAddress(Database db) {
        try (var moodle = new Moodle(aKey("c"))) {
            var elsewhere = Linking.platform(db, aKey("umu"));
            moodle.proving(elsewhere.consumerKey(), elsewhere.secret());

            assertThat(updated(db, moodle, code(db, "x")).reason()).contains(Reason.REG_PROOF_OF_OTHER_PLATFORM);
            assertThat(posted(moodle)).isZero();

            var here = Linking.platform(db, aKey("umu"), moodle.platform.url());
            moodle.proving(here.consumerKey(), here.secret());
            assertThat(updated(db, moodle, code(db, "x")).reason())
                    .as("the twin whose 1.1 tool is at this address")
                    .isEmpty();
        }
    }

    /** Hung up on at its bound, and that at once rather than when patience is over; the link can be used again. */
    @TestOnBothDatabases
    void refusesAnswersWithoutEndAndNestsWithoutEnd(Database db) {
        var code = code(db, "UiT");
        try (var moodle = new Moodle(aKey("c"))) {
            moodle.platform.endless(CONFIGURATION, "{\"issuer\":[");
            assertThat(connected(db, moodle, code).reason()).contains(Reason.REG_LMS_UNREACHABLE);
            assertThat(moodle.platform.sentWithoutEnd()).isLessThan(20_000_000);
        }
        try (var moodle = new Moodle(aKey("c"))) {
            moodle.platform.endless(REGISTRATION, "[");
            assertThat(connected(db, moodle, code).reason()).contains(Reason.REG_LMS_UNREACHABLE);
        }
        String deep = "{\"client_id\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";
        try (var moodle = new Moodle(aKey("c")).registering(200, deep)) {
            assertThat(connected(db, moodle, code).reason()).contains(Reason.REG_ANSWER_UNREADABLE);
        }
        try (var moodle = new Moodle(aKey("c"))) {
            moodle.platform.answers("/deep", 200, "application/json", deep);
            var asked = new ConnectPlatform.Asked(code, moodle.platform.url() + "/deep", moodle.token("reg"));
            assertThat(asked(db, moodle, asked).reason()).contains(Reason.REG_CONFIGURATION_UNREADABLE);
            assertThat(connected(db, moodle, code).reason()).as("the twin").isEmpty();
        }
    }

    @TestOnBothDatabases
    void takesTheCapturedProofOfARealMoodle(Database db) {
        var proof = Captures.object("lti13_dynreg_update_legacy11")
                .getJsonObject("registration_get")
                .getJsonObject("body");
        var consumer = new org.bitstreamproject.verkstad.lti.oauth1.Consumer(
                new org.bitstreamproject.verkstad.lti.RegistrationId(5),
                "made-up-legacy-key",
                "made-up-legacy-secret",
                false,
                true);

        var upgraded = UpgradeProof.of(
                org.bitstreamproject.verkstad.lti.registration.Json.read(proof.toString())
                        .orElseThrow(),
                key -> Optional.of(consumer).filter(known -> known.key().equals(key)));

        assertThat(upgraded).contains(consumer.registration());
    }

    @TestOnBothDatabases
    void declinesWhoIsNotKnown(Database db) {
        try (var moodle = new Moodle(aKey("c"))) {
            connected(db, moodle, code(db, "Nobody"));
            AcceptPlatform.Waiting waiting = waiting(db, moodle);

            db.inTransaction(em -> accepting(em).decline(waiting.registration(), "admin"));

            List<Client> clients = db.in(em -> registrations(em).clients(moodle.platform.url()));
            assertThat(clients).isEmpty();
        }
    }

    private static void takesAConfiguration(Database db, UnaryOperator<JsonObjectBuilder> change) {
        try (var moodle = new Moodle(aKey("c"), change)) {
            assertThat(connected(db, moodle, code(db, "UiT")).reason())
                    .as("the twin that is in order")
                    .isEmpty();
        }
    }

    private static void refusesAConfiguration(Database db, Reason reason, UnaryOperator<JsonObjectBuilder> change) {
        try (var moodle = new Moodle(aKey("c"), change)) {
            assertThat(connected(db, moodle, code(db, "UiT")).reason()).contains(reason);
            assertThat(moodle.platform.asked(REGISTRATION)).isEmpty();
        }
    }

    /** What came of it. */
    private record Result(Optional<Kept> keptIfAny, Optional<Reason> reason, String said) {
        Kept kept() {
            return keptIfAny.orElseThrow(() -> new AssertionError(reason + " " + said));
        }
    }

    private static Optional<Reason> refused(Database db, Moodle moodle, String code) {
        return connected(db, moodle, code).reason();
    }

    private static Result connected(Database db, Moodle moodle, String code) {
        return asked(db, moodle, new ConnectPlatform.Asked(code, moodle.configuration(), moodle.token("reg")));
    }

    private static Result updated(Database db, Moodle moodle, String code) {
        return asked(db, moodle, new ConnectPlatform.Asked(code, moodle.configuration(), moodle.token("reg-update")));
    }

    private static Result asked(Database db, Moodle moodle, ConnectPlatform.Asked asked) {
        return asked(db, Settings.from(Map.of("VERKSTAD_BASE_URL", "http://localhost:8080")::get), asked);
    }

    private static Result asked(Database db, Settings settings, ConnectPlatform.Asked asked) {
        return db.in(em -> {
            var calls = new RegistrationCalls(new PlatformHttp(), new OutgoingGuard(), new Platforms(em), settings);
            var codes = codes(em);
            var keep = new KeepRegistration(em, new Platforms(em), codes, new AuditTrail(em, CLOCK), CLOCK);
            var connect = new ConnectPlatform(codes, calls, registrations(em), keep, settings, CLOCK);
            try {
                return new Result(Optional.of(connect.connect(asked)), Optional.empty(), "");
            } catch (RegistrationRefused refused) {
                return new Result(
                        Optional.empty(), Optional.of(refused.refusal().reason()), refused.said());
            } catch (LaunchRefused refused) {
                return new Result(Optional.empty(), Optional.of(refused.reason()), "");
            }
        });
    }

    private static long posted(Moodle moodle) {
        return moodle.platform.asked(REGISTRATION).stream()
                .filter(asked -> asked.method().equals("POST"))
                .count();
    }

    private static Optional<Throwable> failure(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (RuntimeException failed) {
            return Optional.of(failed);
        }
    }

    private static Optional<Reason> pending(Client client) {
        try {
            client.mustBeOpen();
            return Optional.empty();
        } catch (LaunchRefused refused) {
            return Optional.of(refused.reason());
        }
    }

    private static Client client(Database db, Moodle moodle, String clientId) {
        return db.in(em -> registrations(em).clients(moodle.platform.url())).stream()
                .filter(client -> client.clientId().equals(clientId))
                .findFirst()
                .orElseThrow();
    }

    private static AcceptPlatform.Waiting waiting(Database db, Moodle moodle) {
        return db.in(em -> accepting(em).waiting().stream()
                .filter(waiting -> waiting.issuer().equals(moodle.platform.url()))
                .findFirst()
                .orElseThrow());
    }

    private static String code(Database db, String name) {
        return db.in(em -> codes(em).make(name, Country.SE, "admin")).code();
    }

    private static SetUpCodes codes(EntityManager em) {
        return new SetUpCodes(em, new AuditTrail(em, CLOCK), Linking.SETTINGS, CLOCK);
    }

    private static AcceptPlatform accepting(EntityManager em) {
        return new AcceptPlatform(em, new Platforms(em), new AuditTrail(em, CLOCK));
    }

    private static org.bitstreamproject.verkstad.lti.Registrations registrations(EntityManager em) {
        return new Linking(em, CLOCK).registrations();
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** The captured Moodle at an address of its own. */
    private static final class Moodle implements AutoCloseable {
        final LocalPlatform platform = new LocalPlatform();
        String clientId;

        Moodle(String clientId) {
            this(clientId, UnaryOperator.identity());
        }

        Moodle(String clientId, UnaryOperator<JsonObjectBuilder> change) {
            this.clientId = clientId;
            var captured = Captures.object("lti13_dynreg")
                    .getJsonObject("openid_configuration")
                    .getJsonObject("body");
            var here = json(captured.toString().replace("http://127.0.0.1:8085", platform.url()));
            var changed = change.apply(Json.createObjectBuilder(here)).build();
            platform.answers(CONFIGURATION, 200, "application/json; charset=utf-8", changed.toString());
            answering(UnaryOperator.identity());
        }

        Moodle registering(int status, String body) {
            reply = new Reply(status, body);
            return this;
        }

        private record Reply(int status, String body) {}

        private Reply reply = new Reply(200, "");
        private String current = "{}";

        /** The captured answer to a registration, its tool configuration changed. */
        Moodle answering(UnaryOperator<JsonObjectBuilder> change) {
            var body = Captures.object("lti13_dynreg")
                    .getJsonObject("registration_response")
                    .getJsonObject("body");
            var tool = change.apply(Json.createObjectBuilder(body.getJsonObject(TOOL)))
                    .build();
            var answer = Json.createObjectBuilder(body)
                    .add("client_id", clientId)
                    .add(TOOL, tool)
                    .build();
            reply = new Reply(200, answer.toString());
            return this;
        }

        void currently(UnaryOperator<JsonObjectBuilder> change) {
            current = change.apply(Json.createObjectBuilder()).build().toString();
        }

        void proving(String key, String secret) {
            String nonce = "ISisvt2mLN54DMdEeDKw";
            var consumer = Json.createObjectBuilder()
                    .add("key", key)
                    .add("nonce", nonce)
                    .add("sign", Secrets.hash(key + secret + nonce));
            currently(json -> json.add(
                    TOOL,
                    Json.createObjectBuilder()
                            .add("version", "LTI-1p0")
                            .add("oauth_consumer", consumer)
                            .add("deployment_id", "2")));
        }

        String configuration() {
            platform.becomes(
                    REGISTRATION,
                    method -> method.equals("GET")
                            ? new LocalPlatform.Answer(200, "application/json", any -> current, Map.of(), 0)
                            : new LocalPlatform.Answer(reply.status(), "text/html", any -> reply.body(), Map.of(), 0));
            return platform.url() + CONFIGURATION;
        }

        String token(String scope) {
            return token(scope, NOW.getEpochSecond() + 3600);
        }

        String token(String scope, long expires) {
            return part("{\"typ\":\"JWT\",\"alg\":\"RS256\"}") + "."
                    + part("{\"sub\":\"" + clientId + "\",\"scope\":\"" + scope + "\",\"exp\":" + expires + "}")
                    + ".c2ln";
        }

        private static String part(String json) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {
            platform.close();
        }
    }
}
