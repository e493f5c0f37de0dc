// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oidc;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Whether an address lies on our own origin. Anything else is never followed. */
public final class OwnAddress {
    private static final int LONGEST = 2048;

    private final URI base;

    public OwnAddress(String baseUrl) {
        this.base = URI.create(baseUrl);
    }

    public boolean covers(String address) {
        if (address.length() > LONGEST) {
            return false;
        }
        try {
            URI uri = new URI(address);
            return uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && origin(uri).equals(origin(base));
        } catch (URISyntaxException e) {
            // control characters, spaces and broken escapes end here
            return false;
        }
    }

    private static String origin(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }
}
