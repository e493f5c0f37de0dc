// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.bitstreamproject.verkstad.shared.security.Secrets;

/**
 * Where a launch comes from, coarse enough for one network to count as one: a platform's registration and the network of the
 * browser (/24 of IPv4, /48 of IPv6). Behind a proxy that hides addresses the registration alone tells them apart.
 */
final class LaunchSource {
    private static final int BYTES_OF_V4 = 3;
    private static final int BYTES_OF_V6 = 6;

    private LaunchSource() {}

    /**
     * A hash for a row that lives for minutes.
     *
     * @param address of the other end of the connection, as the container knows it; never a name, and no header is asked
     */
    static String of(RegistrationId registration, String address) {
        return Secrets.hash(registration.value() + " " + network(address));
    }

    private static String network(String address) {
        if (!address.matches("[0-9a-fA-F.:%]+")) {
            return "";
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return Arrays.toString(Arrays.copyOf(bytes, bytes.length == 4 ? BYTES_OF_V4 : BYTES_OF_V6));
        } catch (UnknownHostException unreadable) {
            return "";
        }
    }
}
