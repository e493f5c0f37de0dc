// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.deeplinking;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** Where an answer may be posted to: a platform's own origin, over https or on this machine. */
final class ReturnAddress {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");
    private static final int LONGEST = 2048;

    private ReturnAddress() {}

    /** @param registered addresses of the platform's registration; blank ones count for nothing */
    static boolean fits(String address, Collection<String> registered) {
        try {
            URI uri = new URI(address);
            return address.length() <= LONGEST
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && isSafe(uri)
                    && registered.stream()
                            .filter(other -> !other.isBlank())
                            .anyMatch(other -> origin(URI.create(other)).equals(origin(uri)));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Scheme, host and port as a Content-Security-Policy names them. */
    static String origin(String address) {
        return origin(URI.create(address));
    }

    private static boolean isSafe(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        return scheme.equals("https")
                || (scheme.equals("http") && THIS_MACHINE.contains(uri.getHost().toLowerCase(Locale.ROOT)));
    }

    private static String origin(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        String port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
        return scheme + "://" + String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + port;
    }
}
