package org.jazari.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A disk in memory that loses power after a number of operations. Then what was not forced is lost, kept or torn, as chance has it: bytes of
 * each file, and names of each folder, on their own.
 */
final class CrashingDisk implements Disk {
    /** Thrown by the operation that the power did not last for, and by all after it. */
    static final class PowerLoss extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Content {
        private byte[] now;
        private byte @Nullable [] forced;

        private Content(byte[] now) {
            this.now = now;
        }
    }

    private static final byte[] FOLDER = new byte[0];

    private final Random random;
    private final Map<Path, Content> names = new LinkedHashMap<>(); // as programs see them
    private final Map<Path, Content> durable = new LinkedHashMap<>(); // as the disk has them
    private long operationsLeft;

    CrashingDisk(Random random, Path root) {
        this.random = random;
        Content folder = new Content(FOLDER);
        folder.forced = FOLDER;
        names.put(root, folder);
        durable.put(root, folder);
        this.operationsLeft = Long.MAX_VALUE;
    }

    void loseAfter(long operations) {
        operationsLeft = operations;
    }

    boolean isLost() {
        return operationsLeft <= 0;
    }

    /** All files below a folder, by their path in it. */
    Map<String, byte[]> contents(Path folder) {
        Map<String, byte[]> files = new HashMap<>();
        names.forEach((path, content) -> {
            if (content.now != FOLDER) {
                files.put(folder.relativize(path).toString(), content.now.clone());
            }
        });
        return files;
    }

    /** Power is back: programs see what the disk has. */
    void restart() {
        Map<Path, Content> seen = new HashMap<>(durable);
        for (Path path : new ArrayList<>(names.keySet())) { // unforced names, new or gone, may have come through
            if (random.nextBoolean() && names.get(path) != durable.get(path)) {
                seen.put(path, Objects.requireNonNull(names.get(path)));
            }
        }
        for (Path path : durable.keySet()) {
            if (!names.containsKey(path) && random.nextBoolean()) {
                seen.remove(path);
            }
        }
        seen.keySet().removeIf(path -> !seen.containsKey(Disk.parentOf(path)) && path.getNameCount() > 1);
        for (Content content : seen.values()) {
            if (!Arrays.equals(content.forced, content.now)) {
                content.now = survivor(content);
            }
            content.forced = content.now;
        }
        names.clear();
        names.putAll(seen);
        durable.clear();
        durable.putAll(seen);
        operationsLeft = Long.MAX_VALUE;
    }

    private byte[] survivor(Content content) {
        byte[] forced = content.forced == null ? new byte[0] : content.forced;
        return switch (random.nextInt(3)) {
            case 0 -> forced;
            case 1 -> content.now;
            default -> Arrays.copyOf(content.now, random.nextInt(content.now.length + 1));
        };
    }

    private void spend() throws PowerLoss {
        if (operationsLeft-- <= 0) {
            operationsLeft = 0;
            throw new PowerLoss();
        }
    }

    @Override
    public Optional<byte[]> read(Path file) {
        Content content = names.get(file);
        return content == null || content.now == FOLDER ? Optional.empty() : Optional.of(content.now.clone());
    }

    @Override
    public boolean exists(Path path) {
        return names.containsKey(path);
    }

    @Override
    public Collection<Path> list(Path folder) {
        return names.keySet().stream()
                .filter(path -> folder.equals(path.getParent()))
                .toList();
    }

    @Override
    public void write(Path file, byte[] bytes) throws PowerLoss {
        spend();
        if (!names.containsKey(Disk.parentOf(file))) {
            throw new IllegalStateException("No folder for " + file);
        }
        Content content = names.get(file);
        if (content == null) {
            names.put(file, new Content(bytes.clone()));
        } else {
            content.now = bytes.clone();
        }
    }

    @Override
    public void makeFolder(Path folder) throws PowerLoss {
        spend();
        if (!names.containsKey(Disk.parentOf(folder))) {
            throw new IllegalStateException("No folder for " + folder);
        }
        Content content = new Content(FOLDER);
        content.forced = FOLDER;
        names.putIfAbsent(folder, content);
    }

    @Override
    public void forceFiles(Collection<Path> files) throws PowerLoss {
        for (Path file : files) {
            spend();
            Content content = Objects.requireNonNull(names.get(file));
            content.forced = content.now;
        }
    }

    @Override
    public void forceFolder(Path folder) throws PowerLoss {
        spend();
        List<Path> gone = durable.keySet().stream()
                .filter(path -> folder.equals(path.getParent()) && !names.containsKey(path))
                .toList();
        durable.keySet().removeAll(gone);
        names.forEach((path, content) -> {
            if (folder.equals(path.getParent())) {
                durable.put(path, content);
            }
        });
    }

    @Override
    public void rename(Path from, Path to) throws PowerLoss {
        spend();
        names.put(to, Objects.requireNonNull(names.remove(from)));
    }

    @Override
    public void delete(Path path) throws PowerLoss {
        spend();
        names.remove(path);
    }
}
