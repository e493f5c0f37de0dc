// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.services;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Where we may call: only origins a platform is registered with. Addresses that arrive in launches are the platform's word,
 * and a platform must not make us fetch from somebody else's inner network.
 *
 * <p>The JDK's client looks names up by itself, so an address cannot be nailed to the name we have judged. But it asks the
 * JVM's own cache, which keeps an answer for half a minute: {@link Destination#unmoved} asks again after the call, and an answer
 * from a name that has moved inside meanwhile is thrown away.
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
     * An address that may be called, for {@link PlatformHttp#send}.
     *
     * @param unmoved false once the name leads to an inner network
     */
    public record Destination(URI uri, java.util.function.BooleanSupplier unmoved) {}

    /**
     * An address a registered platform has named.
     *
     * @param issuer the platform's own address: it alone may lie on a private network, and only beside a plain {@code http} issuer may
     *     anything be called without TLS
     * @param registered further addresses from the registration
     * @throws OutgoingFailed FOREIGN_ADDRESS, or UNREACHABLE when the name does not resolve
     */
    public Destination checked(String address, String issuer, Collection<String> registered) {
        URI uri = parsed(address);
        URI platform = parsed(issuer);
        boolean known = origin(uri).equals(origin(platform))
                || registered.stream().anyMatch(other -> origin(parsed(other)).equals(origin(uri)));
        allow(known && (isEncrypted(uri) || !isEncrypted(platform)));
        return uri.getHost().equalsIgnoreCase(platform.getHost()) ? new Destination(uri, () -> true) : outside(uri);
    }

    /**
     * An address of a platform nobody has registered yet, which therefore proves nothing: TLS and the open network only.
     *
     * @param trusted hosts the operator has named beforehand; they may lie inside and speak plain {@code http}
     * @throws OutgoingFailed FOREIGN_ADDRESS, or UNREACHABLE when the name does not resolve
     */
    public Destination unregistered(String address, Collection<String> trusted) {
        URI uri = parsed(address);
        if (trusted.stream().anyMatch(host -> host.equalsIgnoreCase(uri.getHost()))) {
            return new Destination(uri, () -> true);
        }
        allow(isEncrypted(uri));
        return outside(uri);
    }

    /** True when both have the same scheme, host and port. */
    public static boolean sameOrigin(String address, String other) {
        return origin(parsed(address)).equals(origin(parsed(other)));
    }

    private Destination outside(URI uri) {
        allow(!leadsInside(uri.getHost()));
        return new Destination(uri, () -> !leadsInside(uri.getHost()));
    }

    private boolean leadsInside(String host) {
        try {
            return List.of(resolver.addresses(host)).stream().anyMatch(InnerNetworks::hold);
        } catch (UnknownHostException e) {
            throw new OutgoingFailed(Fault.UNREACHABLE);
        }
    }

    private static void allow(boolean holds) {
        if (!holds) {
            throw new OutgoingFailed(Fault.FOREIGN_ADDRESS);
        }
    }

    private static boolean isEncrypted(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
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
