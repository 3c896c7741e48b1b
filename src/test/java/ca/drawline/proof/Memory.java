package ca.drawline.proof;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * What a process holds after its garbage was collected.
 *
 * @param heap bytes of objects
 * @param metaspace bytes of classes
 * @param classes classes loaded
 * @param everLoaded classes loaded since the start, those unloaded since included
 */
record Memory(long heap, long metaspace, int classes, long everLoaded) {

    private static final int LOOKS = 8;

    /** Looks into a Java process of the same user. */
    // The address is one that the process itself has just told.
    @SuppressWarnings("BanJNDI")
    static Memory of(long pid) throws IOException {
        try {
            var machine = VirtualMachine.attach(String.valueOf(pid));
            try (var connector = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()))) {
                return of(connector.getMBeanServerConnection());
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException(e);
        }
    }

    private static Memory of(MBeanServerConnection process) throws IOException {
        var memory = ManagementFactory.getPlatformMXBean(process, MemoryMXBean.class);
        // Classes go once their loader is gone, which the collection before has to find out; and the least of a few
        // looks is
        // what stays, while more is what requests under way hold just then.
        var heap = Long.MAX_VALUE;
        for (int look = 0; look < LOOKS; look++) {
            memory.gc();
            heap = Math.min(heap, memory.getHeapMemoryUsage().getUsed());
        }
        var metaspace = ManagementFactory.getPlatformMXBeans(process, MemoryPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
        var classes = ManagementFactory.getPlatformMXBean(process, ClassLoadingMXBean.class);
        return new Memory(heap, metaspace, classes.getLoadedClassCount(), classes.getTotalLoadedClassCount());
    }
}
