package org.jazari.cli;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Callable;
import org.jazari.gateway.dataplane.configuration.ConfigurationFile;
import picocli.CommandLine.Command;

/** Makes a key of the gateway: the key is for its owner and shown once, the hash is for the configuration. */
@Command(name = "key")
final class GatewayKeyCommand implements Callable<Integer> {
    private static final int BYTES = 32;

    private final Messages messages;

    GatewayKeyCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        String key = "jz-" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Terminal.say(messages.text("gateway.key", key));
        Terminal.say(messages.text("gateway.hash", ConfigurationFile.hashOfKey(key)));
        return ExitCodes.OK;
    }
}
