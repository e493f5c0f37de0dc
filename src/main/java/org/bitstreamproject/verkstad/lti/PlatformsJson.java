// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.course.ContextBinding;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.jspecify.annotations.Nullable;

/** Reads platforms.json (schema: lti-config/platforms.schema.json). The first fault ends the reading with one line that names its place. */
final class PlatformsJson {
    private final UnaryOperator<@Nullable String> environment;

    /** @param environment value of a variable, or null; {@code secretEnv} names one */
    PlatformsJson(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    /** @throws BadPlatforms for the first fault */
    List<PlatformDescription> read(String text) {
        JsonFields root = new JsonFields("", object(text));
        var platforms = new ArrayList<PlatformDescription>();
        root.objects("platforms").forEach(fields -> platforms.add(platform(fields)));
        refuseTwins(platforms);
        return platforms;
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readValue() instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        } catch (JsonException e) {
            throw new BadPlatforms("is not JSON: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private PlatformDescription platform(JsonFields fields) {
        fields.allow("id", "name", "country", "issuer", "lti13", "lti11", "contexts");
        var lti13 = fields.object("lti13").map(this::lti13).orElse(null);
        var lti11 = fields.object("lti11").map(this::lti11).orElse(null);
        if (lti13 == null && lti11 == null) {
            throw fields.fault("", "needs lti13 or lti11");
        }
        return new PlatformDescription(
                fields.matching("id", "[A-Za-z0-9._-]{1,80}"),
                fields.text("name"),
                country(fields),
                fields.address("issuer"),
                lti13,
                lti11,
                fields.objectsIfAny("contexts").stream().map(this::context).toList());
    }

    private PlatformDescription.Lti13 lti13(JsonFields fields) {
        fields.allow("clientId", "deploymentIds", "authorizationEndpoint", "tokenEndpoint", "jwksUri");
        return new PlatformDescription.Lti13(
                fields.text("clientId"),
                fields.texts("deploymentIds"),
                fields.address("authorizationEndpoint"),
                fields.address("tokenEndpoint"),
                fields.address("jwksUri"));
    }

    private PlatformDescription.Lti11 lti11(JsonFields fields) {
        fields.allow("consumerKey", "secret", "secretEnv", "hmacSha256");
        return new PlatformDescription.Lti11(fields.text("consumerKey"), secret(fields), fields.flag("hmacSha256"));
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

    private ContextBinding context(JsonFields fields) {
        fields.allow("id", "edition", "country", "locale", "timeZone", "gradingScale", "examiners");
        return new ContextBinding(
                fields.text("id"),
                fields.matching("edition", "[A-Za-z0-9._-]{1,80}"),
                country(fields),
                language(fields),
                zone(fields),
                fields.text("gradingScale"),
                fields.has("examiners") ? fields.texts("examiners") : List.of());
    }

    private static Country country(JsonFields fields) {
        return Country.valueOf(fields.matching("country", "SE|NO"));
    }

    private static Language language(JsonFields fields) {
        return Language.fromLaunch(fields.matching("locale", "(sv|nb|nn|no|en)([-_][A-Za-z]{2,8})?"));
    }

    private static ZoneId zone(JsonFields fields) {
        try {
            return ZoneId.of(fields.text("timeZone"));
        } catch (DateTimeException e) {
            throw fields.fault("timeZone", "is no time zone such as Europe/Stockholm");
        }
    }

    /** Two platforms may share an address, never an id, a consumer key or a client. */
    private static void refuseTwins(List<PlatformDescription> platforms) {
        Set<String> seen = new HashSet<>();
        for (PlatformDescription platform : platforms) {
            var names = new ArrayList<>(List.of("id " + platform.key()));
            if (platform.lti11() != null) {
                names.add("consumerKey " + platform.lti11().consumerKey());
            }
            if (platform.lti13() != null) {
                names.add("clientId " + platform.lti13().clientId() + " at " + platform.issuer());
            }
            names.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
                throw new BadPlatforms("names the " + name + " twice");
            });
        }
    }
}
