// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bitstreamproject.verkstad.shared.settings.BadPlatforms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in lti-config/ is what the tool takes and serves. */
class LtiConfigTest {
    private static final Path FOLDER = Path.of("lti-config");

    @Test
    void holdsTheCartridgeAsServed() throws Exception {
        assertThat(Files.readString(FOLDER.resolve("cartridge.xml")))
                .isEqualTo(Cartridge.xml("https://verkstad.example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"platforms-sweden.json", "platforms-norway.json"})
    void holdsExamplesThatAreTaken(String file) throws Exception {
        var platforms =
                new PlatformsJson(Map.of("UMU_LTI_SECRET", "x")::get).read(Files.readString(FOLDER.resolve(file)));

        assertThat(platforms).singleElement().satisfies(platform -> {
            assertThat(platform.lti13()).isNotNull();
            assertThat(platform.contexts()).isNotEmpty();
        });
    }

    /** As an editor does that knows the schema; and a fault in an example would be seen. */
    @ParameterizedTest
    @ValueSource(strings = {"platforms-sweden.json", "platforms-norway.json"})
    void holdsExamplesThatFitTheSchema(String file) throws Exception {
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Files.readString(FOLDER.resolve("platforms.schema.json")));
        var example = Files.readString(FOLDER.resolve(file));

        assertThat(schema.validate(example, InputFormat.JSON)).isEmpty();
        for (String fault : List.of("\"country\": \"", "\"issuer\": \"", "\"clientId\"", "\"gradingScale\"")) {
            var broken = example.replaceFirst(fault, fault.endsWith(" \"") ? fault + "x " : "\"nosuch\"");
            assertThat(broken).as(fault).isNotEqualTo(example);
            assertThat(schema.validate(broken, InputFormat.JSON)).as(fault).isNotEmpty();
        }
    }

    /** The reader lists the fields it knows when it meets one it does not. */
    @ParameterizedTest
    @CsvSource({"platform,''", "lti13,lti13", "lti11,lti11", "context,contexts"})
    void namesInTheSchemaExactlyTheFieldsThatAreTaken(String definition, String place) throws Exception {
        var schema = read("platforms.schema.json");
        var named = schema.getJsonObject("$defs")
                .getJsonObject(definition)
                .getJsonObject("properties")
                .keySet();

        assertThat(new TreeSet<>(named)).isEqualTo(new TreeSet<>(known(place)));
    }

    private static List<String> known(String place) {
        var bad = "{\"nosuch\":1}";
        var text = switch (place) {
            case "" -> bad;
            case "contexts" -> platform("\"contexts\":[" + bad + "]");
            default -> platform("\"" + place + "\":" + bad);
        };
        try {
            new PlatformsJson(name -> null).read("{\"platforms\":[" + text + "]}");
        } catch (BadPlatforms fault) {
            var said = String.valueOf(fault.getMessage());
            return List.of(said.substring(said.indexOf("there are ") + "there are ".length())
                    .split(", "));
        }
        throw new AssertionError("a field nobody knows was taken");
    }

    private static String platform(String more) {
        var lti11 = more.contains("lti11") ? "" : "\"lti11\":{\"consumerKey\":\"k\",\"secret\":\"s\"},";
        return "{\"id\":\"umu\",\"name\":\"Umeå\",\"country\":\"SE\",\"issuer\":\"https://a.example\"," + lti11 + more
                + "}";
    }

    private static JsonObject read(String file) throws Exception {
        try (var reader = Json.createReader(new StringReader(Files.readString(FOLDER.resolve(file))))) {
            return reader.readObject();
        }
    }
}
