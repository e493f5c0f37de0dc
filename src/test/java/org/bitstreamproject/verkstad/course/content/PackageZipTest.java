// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageZipTest {

    @Test
    void takesThePackedFolderAndWhatFileBrowsersAddAway() throws IOException {
        var files = PackageZip.unpack(zip(
                "2027.1/course.yaml",
                "2027.1/modules/M1.yaml",
                "2027.1/.DS_Store",
                "__MACOSX/2027.1/x",
                "2027.1/README.md"));

        assertThat(files.texts()).containsOnlyKeys("course.yaml", "modules/M1.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../course.yaml",
                "modules/../../x.yaml",
                "/etc/passwd",
                "modules\\M1.yaml",
                "c:/x.yaml",
                "modules//x.yaml",
                "modules/a b.yaml",
                "modules/\u202ex.yaml"
            })
    void refusesPathsThatLeadOut(String name) {
        assertThatThrownBy(() -> PackageZip.unpack(zip("course.yaml", name)))
                .isInstanceOf(PackageFault.class)
                .hasMessageContaining("a name that is no plain path");
    }

    @Test
    void stopsABombWhileItGrows() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("course.yaml"));
            for (var i = 0; i < 1000; i++) {
                zip.write(new byte[100_000]);
            }
        }

        assertThat(bytes.size()).isLessThan(200_000);
        assertThatThrownBy(() -> PackageZip.unpack(bytes.toByteArray())).hasMessageContaining("larger than 1 MB");
    }

    @Test
    void stopsManyFilesThatAreTooMuchTogether() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < 30; i++) {
                zip.putNextEntry(new ZipEntry("f" + i + ".yaml"));
                zip.write(new byte[900_000]);
            }
        }

        assertThatThrownBy(() -> PackageZip.unpack(bytes.toByteArray())).hasMessageContaining("together are larger");
    }

    @Test
    void refusesWhatIsNoArchive() {
        assertThatThrownBy(() -> PackageZip.unpack("id: x\n".getBytes(UTF_8))).hasMessageContaining("no zip archive");
        assertThatThrownBy(() -> PackageZip.unpack(new byte[] {'P', 'K', 3, 4, 1, 1}))
                .isInstanceOf(PackageFault.class);
        assertThatThrownBy(() -> PackageZip.unpack(new byte[0])).isInstanceOf(PackageFault.class);
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("id: x\n".getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
