// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.testing;

import java.security.Security;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** What every test run needs before its first test, wherever it is started from. */
public final class TestRun implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        // as the launcher does: otherwise every Json.createObjectBuilder() searches all jars for a provider
        System.setProperty("jakarta.json.provider", "org.eclipse.parsson.JsonProviderImpl");
        Security.insertProviderAt(new QuickKeys(), 1);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        SharedServer.stop();
    }
}
