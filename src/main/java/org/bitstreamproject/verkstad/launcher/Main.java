// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.util.List;
import org.bitstreamproject.verkstad.shared.settings.BadSetting;
import org.bitstreamproject.verkstad.shared.settings.Settings;

/** Starts the one-file server: checks the settings first, so that a fault is one line and exit status 2. */
public final class Main {
    private static final String NETWORK = "configs.config.server-config.network-config.";
    private static final String LISTENER = NETWORK + "network-listeners.network-listener.http-listener.";
    private static final String HTTP = NETWORK + "protocols.protocol.http-listener.http.";
    private static final String METRICS = "configs.config.server-config.microprofile-metrics-configuration.";
    private static final String COMPRESSED =
            "text/html,application/json,application/problem+json,image/svg+xml,text/csv";

    private Main() {}

    public static void main(String[] args) throws BootstrapException, IOException {
        if (List.of(args).contains(CourseCheck.OPTION)) {
            System.exit(CourseCheck.run(List.of(args), System.out, System.err));
        }
        Settings settings;
        try {
            settings = Settings.fromEnvironment();
            Preflight.check(settings);
        } catch (BadSetting bad) {
            System.err.println(bad.getMessage());
            System.exit(2);
            return;
        }
        ServerZone.takeUtc();
        // named once: otherwise every Json.createObjectBuilder() searches all jars for a provider, hundreds of times a
        // page
        System.setProperty("jakarta.json.provider", "org.eclipse.parsson.JsonProviderImpl");
        var server = PayaraMicro.getInstance()
                .setNoHazelcast(true)
                .setPreBootHandler(boot -> {
                    boot.run("set", LISTENER + "address=" + settings.address());
                    boot.run("set", LISTENER + "port=" + settings.port());
                    // before the start: set afterwards, each of these restarts the listener, and one in ten starts
                    // loses it
                    boot.run("set", HTTP + "xframe-options=false");
                    boot.run("set", HTTP + "server-header=false");
                    // a login by GET may carry two long hints; what is too long our own check shall say
                    boot.run("set", HTTP + "header-buffer-length-bytes=32768");
                    boot.run("set", HTTP + "compression=on");
                    boot.run("set", HTTP + "compressable-mime-type=" + COMPRESSED);
                    // Payara's own figures go to no virtual server, so that /metrics is ours; switched off only,
                    // their servlet would stay there and answer 403
                    boot.run("set", METRICS + "enabled=false");
                    boot.run("set", METRICS + "virtual-servers=none");
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
