// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ExportZipTest {
    @Test
    void givesTheSameBytesInEveryTimeZone() throws IOException {
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Oslo"));
            var oslo = zipped("one\n");
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));

            assertThat(zipped("one\n")).isEqualTo(oslo);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void hashesWhatIsInTheFile() throws Exception {
        var out = new ByteArrayOutputStream();
        var zip = new ExportZip(out);
        zip.add("a.csv", file -> {
            file.write("één\n".getBytes(UTF_8));
            return 1;
        });
        zip.finish();

        var read = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()));
        read.getNextEntry();
        var bytes = read.readAllBytes();
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(zip.files()).containsExactly(new ExportZip.WrittenFile("a.csv", 1, bytes.length, hash));
    }

    @Test
    void saysInTheManifestHowManyAndNeverWhen() {
        var manifest = new Manifest(
                "study-1",
                "VM-2026",
                Instant.parse("2026-11-21T20:00:00Z"),
                Dialect.EXCEL,
                new Manifest.People(30, 27, 2),
                Map.of("reviews", 4L),
                List.of(new ExportZip.WrittenFile("people.csv", 27, 100, "ab")));

        var json = Json.createReader(new ByteArrayInputStream(manifest.bytes())).readObject();

        assertThat(json.getString("asOf")).isEqualTo("2026-11-21T20:00:00Z");
        assertThat(json.getString("date")).isEqualTo("2026-11-21");
        assertThat(json.getJsonObject("people").getInt("withdrawn")).isEqualTo(2);
        assertThat(json.getJsonObject("leftOut").getInt("reviews")).isEqualTo(4);
        assertThat(json.getJsonArray("files").getJsonObject(0).getString("sha256"))
                .isEqualTo("ab");
        assertThat(manifest.bytes()).isEqualTo(manifest.bytes());
    }

    private static byte[] zipped(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        var zip = new ExportZip(out);
        zip.add("a.csv", file -> {
            file.write(text.getBytes(UTF_8));
            return 1;
        });
        zip.finish();
        return out.toByteArray();
    }
}
