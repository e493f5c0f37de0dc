// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A form with a file (multipart/form-data, RFC 7578), read in memory: the container's own reader would put files on the disk. The
 * body is at most what {@link SizeLimit} lets through.
 */
public final class MultipartBody {
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=\"?([A-Za-z0-9'()+_,./:=? -]{1,70}?)\"?\\s*(?:;|$)");
    private static final Pattern NAME =
            Pattern.compile("(?i)content-disposition:[^\\r\\n]*;\\s*name=\"([^\"\\r\\n]*)\"");
    private static final String GAP = "\r\n\r\n";

    private final Map<String, byte[]> parts;

    private MultipartBody(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** @param contentType the header with the boundary; anything unreadable gives a body without parts */
    public static MultipartBody parse(String contentType, byte[] body) {
        var parts = new LinkedHashMap<String, byte[]>();
        var boundary = BOUNDARY.matcher(contentType);
        if (boundary.find()) {
            // one letter for each byte, so that positions in the text are positions in the body
            var text = new String(body, ISO_8859_1);
            var mark = "\r\n--" + boundary.group(1);
            var at = text.startsWith(mark.substring(2)) ? mark.length() - 2 : -1;
            while (at >= 0 && text.startsWith("\r\n", at)) {
                var gap = text.indexOf(GAP, at);
                var end = text.indexOf(mark, at);
                if (gap < 0 || end < gap) {
                    break;
                }
                var name = NAME.matcher(text.substring(at, gap));
                if (name.find()) {
                    parts.putIfAbsent(
                            new String(name.group(1).getBytes(ISO_8859_1), UTF_8),
                            text.substring(gap + GAP.length(), end).getBytes(ISO_8859_1));
                }
                at = end + mark.length();
            }
        }
        return new MultipartBody(parts);
    }

    /** Empty when there is no such part. */
    public Optional<byte[]> bytes(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** Empty when there is no such part. */
    public Optional<String> text(String name) {
        return bytes(name).map(bytes -> new String(bytes, UTF_8));
    }
}
