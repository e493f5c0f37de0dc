// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.meetings;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An address people are sent to: encrypted, on a host with a name, and without anybody's credentials in it. Shown as its
 * host, in letters that cannot pass for others.
 */
public record SafeLink(String address, String host) {
    public static final int LONGEST = 1000;
    private static final Set<String> SECRETS = Set.of(
            "password",
            "passwd",
            "token",
            "access_token",
            "id_token",
            "refresh_token",
            "api_key",
            "apikey",
            "secret",
            "client_secret",
            "sessionid");

    /** What is wrong with an address; the last part of a message key. */
    public enum Fault {
        UNREADABLE("unreadable"),
        NOT_HTTPS("notHttps"),
        CREDENTIALS("credentials");

        private final String key;

        Fault(String key) {
            this.key = "meetings.link." + key;
        }

        public String key() {
            return key;
        }
    }

    /** A typed address, looked at. @param link empty when something is wrong */
    public record Read(Optional<SafeLink> link, Optional<Fault> fault) {
        private static Read refused(Fault fault) {
            return new Read(Optional.empty(), Optional.of(fault));
        }
    }

    /** What was typed, as a link or with what is wrong with it. */
    public static Read read(String typed) {
        if (typed.length() > LONGEST) {
            return Read.refused(Fault.UNREADABLE);
        }
        try {
            return read(new URI(withPlainHost(typed)));
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return Read.refused(Fault.UNREADABLE);
        }
    }

    private static Read read(URI address) {
        if (address.getRawUserInfo() != null || namesASecret(address)) {
            return Read.refused(Fault.CREDENTIALS);
        }
        if (address.getScheme() == null || address.getHost() == null) {
            return Read.refused(
                    address.getRawAuthority() != null
                                    && address.getRawAuthority().contains("@")
                            ? Fault.CREDENTIALS
                            : Fault.UNREADABLE);
        }
        if (!address.getScheme().equalsIgnoreCase("https")) {
            return Read.refused(Fault.NOT_HTTPS);
        }
        var host = address.getHost().toLowerCase(Locale.ROOT);
        // a bare name or a number leads into somebody's inner network, never to a meeting
        if (!host.matches("(?:[a-z0-9-]+\\.)+[a-z][a-z0-9-]+\\.?")) {
            return Read.refused(Fault.UNREADABLE);
        }
        return new Read(Optional.of(new SafeLink(address.toASCIIString(), host)), Optional.empty());
    }

    /** {@code https://möte.example/x} → {@code https://xn--mte-sna.example/x}; anything else as it is. */
    private static String withPlainHost(String typed) {
        var begin = typed.indexOf("://");
        if (begin < 0) {
            return typed;
        }
        var end = Stream.of("/", "?", "#")
                .mapToInt(sign -> typed.indexOf(sign, begin + 3))
                .filter(at -> at >= 0)
                .min()
                .orElse(typed.length());
        var authority = typed.substring(begin + 3, end);
        return authority.chars().allMatch(letter -> letter < 128)
                ? typed
                : typed.substring(0, begin + 3) + IDN.toASCII(authority) + typed.substring(end);
    }

    private static boolean namesASecret(URI address) {
        return Stream.of(address.getRawQuery(), address.getRawFragment())
                .filter(part -> part != null)
                .flatMap(part -> Stream.of(part.split("[&;]")))
                .map(pair -> pair.replaceAll("=.*", "").toLowerCase(Locale.ROOT))
                .anyMatch(SECRETS::contains);
    }
}
