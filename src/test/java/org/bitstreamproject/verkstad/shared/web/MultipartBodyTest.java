// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MultipartBodyTest {
    private static final String TYPE = "multipart/form-data; boundary=----WebKitFormBoundaryX1";

    @Test
    void givesEveryPartAsItWasSent() {
        var file = new byte[] {0, (byte) 0xff, '\r', '\n', '-', '-', 13, 10};
        var body = "------WebKitFormBoundaryX1\r\nContent-Disposition: form-data; name=\"_handle\"\r\n\r\nåäö\r\n"
                + "------WebKitFormBoundaryX1\r\nContent-Disposition: form-data; name=\"package\"; filename=\"a.zip\"\r\n"
                + "Content-Type: application/zip\r\n\r\n";
        var bytes = concat(body.getBytes(UTF_8), file, "\r\n------WebKitFormBoundaryX1--\r\n".getBytes(UTF_8));

        var form = MultipartBody.parse(TYPE, bytes);

        assertThat(form.text("_handle")).contains("åäö");
        assertThat(form.bytes("package")).hasValue(file);
        assertThat(form.bytes("filename")).isEmpty();
    }

    @Test
    void givesNothingForWhatIsCutOrForeign() {
        assertThat(MultipartBody.parse(TYPE, "_handle=x".getBytes(UTF_8)).text("_handle"))
                .isEmpty();
        assertThat(MultipartBody.parse("multipart/form-data", new byte[0]).text("_handle"))
                .isEmpty();
        assertThat(MultipartBody.parse(
                                TYPE,
                                "------WebKitFormBoundaryX1\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx"
                                        .getBytes(UTF_8))
                        .text("a"))
                .isEmpty();
    }

    private static byte[] concat(byte[]... parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(new String(part, ISO_8859_1));
        }
        return text.toString().getBytes(ISO_8859_1);
    }
}
