// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.services;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Locale;

/**
 * Where we may call: only origins a platform is registered with. Addresses that arrive in launches are the platform's word,
 * and a platform must not make us fetch from somebody else's inner network.
 */
public final class OutgoingGuard {
    private final Resolver resolver;

    /** Looks a host up; a test brings its own. */
    public interface Resolver {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    public OutgoingGuard() {
        this(InetAddress::getAllByName);
    }

    public OutgoingGuard(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * The address as a URI fit to call.
     *
     * @param issuer the platform's own address: it alone may lie on a private network
     * @param registered further addresses from the registration
     * @throws OutgoingFailed FOREIGN_ADDRESS, or UNREACHABLE when the name does not resolve
     */
    public URI checked(String address, String issuer, Collection<String> registered) {
        URI uri = parsed(address);
        boolean atIssuer = origin(uri).equals(origin(parsed(issuer)));
        boolean known = atIssuer
                || registered.stream().anyMatch(other -> origin(parsed(other)).equals(origin(uri)));
        if (!known) {
            throw new OutgoingFailed(Fault.FOREIGN_ADDRESS);
        }
        boolean issuersHost = uri.getHost().equalsIgnoreCase(parsed(issuer).getHost());
        if (!issuersHost && pointsInside(uri.getHost())) {
            throw new OutgoingFailed(Fault.FOREIGN_ADDRESS);
        }
        return uri;
    }

    private boolean pointsInside(String host) {
        try {
            for (InetAddress address : resolver.addresses(host)) {
                if (isInside(address)) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException e) {
            throw new OutgoingFailed(Fault.UNREACHABLE);
        }
    }

    private static boolean isInside(InetAddress address) {
        byte[] bytes = address.getAddress();
        // fc00::/7, the unique local addresses, has no method of its own
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal;
    }

    private static URI parsed(String address) {
        try {
            URI uri = new URI(address);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // refused below like any other address that is not one
        }
        throw new OutgoingFailed(Fault.FOREIGN_ADDRESS);
    }

    private static String origin(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }
}
