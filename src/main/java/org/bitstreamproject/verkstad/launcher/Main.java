// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import org.bitstreamproject.verkstad.shared.settings.BadSetting;
import org.bitstreamproject.verkstad.shared.settings.Settings;

/** Starts the one-file server: checks the settings first, so that a fault is one line and exit status 2. */
public final class Main {
    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";

    private Main() {}

    public static void main(String[] args) throws BootstrapException {
        Settings settings;
        try {
            settings = Settings.fromEnvironment();
            Preflight.check(settings);
        } catch (BadSetting bad) {
            System.err.println(bad.getMessage());
            System.exit(2);
            return;
        }
        var server = PayaraMicro.getInstance()
                .setNoHazelcast(true)
                .setPreBootHandler(boot -> {
                    boot.run("set", LISTENER + "address=" + settings.address());
                    boot.run("set", LISTENER + "port=" + settings.port());
                })
                .bootStrap();
        // an application that fails while it starts stays listed as deployed, so it says by itself that it stands
        var stands = Boolean.getBoolean("verkstad.started");
        if (!stands || !server.getDeployedApplicationNames().contains("ROOT")) {
            System.err.println(System.getProperty(
                    "verkstad.fault", "Verkstad did not start: the reason stands in the lines above"));
            System.exit(2);
        }
        System.out.println("Verkstad answers at " + settings.baseUrl() + "/  (stop with Ctrl-C)");
    }
}
