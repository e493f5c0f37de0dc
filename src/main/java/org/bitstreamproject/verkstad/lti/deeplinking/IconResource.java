// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.deeplinking;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.bitstreamproject.verkstad.shared.web.AllowAll;

/** The tool's sign. Course pages of the LMS load it directly: the address stays, and nobody needs to be logged in. */
@Path(IconResource.PATH)
public class IconResource {
    static final String PATH = "/lti/icon.svg";
    private static final byte[] ICON = read();

    @GET
    @AllowAll
    public Response icon() {
        return Response.ok(ICON, "image/svg+xml")
                .header("Cache-Control", "public, max-age=86400")
                .build();
    }

    private static byte[] read() {
        try (var stream = IconResource.class.getResourceAsStream("/lti/icon.svg")) {
            if (stream == null) {
                throw new IllegalStateException("lti/icon.svg is missing");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
