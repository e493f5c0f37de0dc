// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bitstreamproject.verkstad.research.formats.ExportZip.WrittenFile;

/**
 * What an export is and holds. It says nothing of the moment it was made, so that the same recipe gives the same bytes.
 *
 * @param study uid of the study
 * @param asOf nothing that happened later is in it
 * @param people how many, never who
 * @param leftOut rows that concern people who have not agreed, by table
 */
public record Manifest(
        String study,
        String edition,
        Instant asOf,
        Dialect dialect,
        People people,
        Map<String, Long> leftOut,
        List<WrittenFile> files) {
    private static final int VERSION = 1;

    public Manifest {
        leftOut = Map.copyOf(leftOut);
        files = List.copyOf(files);
    }

    /** @param participants enrolled at the time asked for @param consented of them in the export @param withdrawn of them once agreed and no longer */
    public record People(long participants, long consented, long withdrawn) {}

    /** JSON in UTF-8, indented, keys in a fixed order. */
    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        var factory = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
        try (var writer = factory.createWriter(out, UTF_8)) {
            writer.writeObject(json());
        }
        return out.toByteArray();
    }

    private JsonObject json() {
        return Json.createObjectBuilder()
                .add("manifestVersion", VERSION)
                .add("tool", "Verkstad")
                .add("study", study)
                .add("edition", edition)
                .add("date", asOf.atZone(ZoneOffset.UTC).toLocalDate().toString())
                .add("asOf", asOf.toString())
                .add("filters", filters())
                .add("people", peopleJson())
                .add("leftOut", leftOutJson())
                .add("files", filesJson())
                .build();
    }

    private JsonObject filters() {
        return Json.createObjectBuilder()
                .add("consent", "YES")
                .add("role", "PARTICIPANT")
                .add("texts", false)
                .add("dialect", dialect.name())
                .build();
    }

    private JsonObject peopleJson() {
        return Json.createObjectBuilder()
                .add("participants", people.participants())
                .add("consented", people.consented())
                .add("withdrawn", people.withdrawn())
                .build();
    }

    private JsonObject leftOutJson() {
        var object = Json.createObjectBuilder();
        new TreeMap<>(leftOut).forEach(object::add);
        return object.build();
    }

    private JsonArray filesJson() {
        var array = Json.createArrayBuilder();
        files.forEach(file -> array.add(Json.createObjectBuilder()
                .add("path", file.name())
                .add("rows", file.rows())
                .add("bytes", file.bytes())
                .add("sha256", file.sha256())));
        return array.build();
    }
}
