// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.settings;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * platforms.json, checked but not yet understood (schema: lti-config/platforms.schema.json). The first fault ends the reading with
 * one line that names its place. Uses nothing but the JDK: the launcher reads the file before the server starts.
 */
public final class PlatformsFile {
    private final UnaryOperator<@Nullable String> environment;

    /** @param environment value of a variable, or null; {@code secretEnv} names one */
    public PlatformsFile(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    /** @param country SE or NO @param issuer a web address, as written */
    public record Platform(
            String id,
            String name,
            String country,
            String issuer,
            Optional<Lti13> lti13,
            Optional<Lti11> lti11,
            List<Context> contexts) {}

    public record Lti13(
            String clientId,
            List<String> deploymentIds,
            String authorizationEndpoint,
            String tokenEndpoint,
            String jwksUri) {}

    public record Lti11(String consumerKey, String secret, boolean hmacSha256) {
        /** Never shows the secret. */
        @Override
        public String toString() {
            return "Lti11[" + consumerKey + "]";
        }
    }

    /** @param locale begins with sv, nb, nn, no or en */
    public record Context(
            String id,
            String edition,
            String country,
            String locale,
            ZoneId timeZone,
            String gradingScale,
            List<String> examiners) {}

    /** @throws BadPlatforms for the first fault */
    public List<Platform> read(String text) {
        Object json = PlainJson.read(text);
        var root = new JsonFields("", json instanceof Map<?, ?> object ? object : Map.of());
        var platforms = new ArrayList<Platform>();
        root.objects("platforms").forEach(fields -> platforms.add(platform(fields)));
        refuseTwins(platforms);
        return platforms;
    }

    private Platform platform(JsonFields fields) {
        fields.allow("id", "name", "country", "issuer", "lti13", "lti11", "contexts");
        var lti13 = fields.object("lti13").map(PlatformsFile::lti13);
        var lti11 = fields.object("lti11").map(this::lti11);
        if (lti13.isEmpty() && lti11.isEmpty()) {
            throw fields.fault("", "needs lti13 or lti11");
        }
        return new Platform(
                fields.matching("id", "[A-Za-z0-9._-]{1,80}"),
                fields.text("name"),
                fields.matching("country", "SE|NO"),
                fields.address("issuer"),
                lti13,
                lti11,
                fields.objectsIfAny("contexts").stream()
                        .map(PlatformsFile::context)
                        .toList());
    }

    private static Lti13 lti13(JsonFields fields) {
        fields.allow("clientId", "deploymentIds", "authorizationEndpoint", "tokenEndpoint", "jwksUri");
        return new Lti13(
                fields.text("clientId"),
                fields.texts("deploymentIds"),
                fields.address("authorizationEndpoint"),
                fields.address("tokenEndpoint"),
                fields.address("jwksUri"));
    }

    private Lti11 lti11(JsonFields fields) {
        fields.allow("consumerKey", "secret", "secretEnv", "hmacSha256");
        return new Lti11(fields.text("consumerKey"), secret(fields), fields.flag("hmacSha256"));
    }

    private String secret(JsonFields fields) {
        if (fields.has("secret") == fields.has("secretEnv")) {
            throw fields.fault("secret", "is needed, or secretEnv, not both");
        }
        if (fields.has("secret")) {
            return fields.text("secret");
        }
        String variable = fields.text("secretEnv");
        String value = environment.apply(variable);
        if (value == null || value.isBlank()) {
            throw fields.fault("secretEnv", "names the variable " + variable + ", which is not set");
        }
        return value;
    }

    private static Context context(JsonFields fields) {
        fields.allow("id", "edition", "country", "locale", "timeZone", "gradingScale", "examiners");
        return new Context(
                fields.text("id"),
                fields.matching("edition", "[A-Za-z0-9._-]{1,80}"),
                fields.matching("country", "SE|NO"),
                fields.matching("locale", "(sv|nb|nn|no|en)([-_][A-Za-z]{2,8})?"),
                zone(fields),
                fields.text("gradingScale"),
                fields.textsOrNone("examiners"));
    }

    private static ZoneId zone(JsonFields fields) {
        try {
            return ZoneId.of(fields.text("timeZone"));
        } catch (DateTimeException e) {
            throw fields.fault("timeZone", "is no time zone such as Europe/Stockholm");
        }
    }

    /** Two platforms may share an address, never an id, a consumer key or a client. */
    private static void refuseTwins(List<Platform> platforms) {
        Set<String> seen = new HashSet<>();
        for (Platform platform : platforms) {
            var names = new ArrayList<>(List.of("id " + platform.id()));
            platform.lti11().ifPresent(lti11 -> names.add("consumerKey " + lti11.consumerKey()));
            platform.lti13().ifPresent(lti13 -> names.add("clientId " + lti13.clientId() + " at " + platform.issuer()));
            names.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
                throw new BadPlatforms("names the " + name + " twice");
            });
        }
    }
}
