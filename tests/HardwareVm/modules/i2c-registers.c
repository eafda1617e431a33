// SPDX-License-Identifier: MIT OR GPL-2.0
/*
 * An I2C bus with devices of 256 registers each, for tests: raw transfers, which i2c-stub has not.
 *
 * insmod i2c-registers.ko addresses=0x3c,0x27
 *
 * The first byte of a write selects the register, those after it are stored from there on; a read goes on from the selected register.
 * Every write is kept as it was on the bus: /sys/kernel/debug/i2c-registers/3c holds the writes to 0x3c, each as two bytes of
 * length (low first) and the bytes. Writing anything into that file forgets them.
 */
#include <linux/debugfs.h>
#include <linux/i2c.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/vmalloc.h>

#define MOST_DEVICES 8
#define KEPT_BYTES (256 * 1024)

struct device_state {
	u8 registers[256];
	u8 selected;
	u8 *kept;
	size_t used;
	struct mutex lock;
};

static int addresses[MOST_DEVICES];
static int address_count;
module_param_array(addresses, int, &address_count, 0444);
MODULE_PARM_DESC(addresses, "addresses that acknowledge");

static struct device_state devices[MOST_DEVICES];
static struct dentry *folder;

static struct device_state *device_at(int address)
{
	int i;

	for (i = 0; i < address_count; i++)
		if (addresses[i] == address)
			return &devices[i];
	return NULL;
}

static int take_write(struct device_state *device, const struct i2c_msg *message)
{
	int i;

	if (device->used + 2 + message->len > KEPT_BYTES)
		return -ENOSPC;
	device->kept[device->used++] = message->len & 0xff;
	device->kept[device->used++] = message->len >> 8;
	memcpy(device->kept + device->used, message->buf, message->len);
	device->used += message->len;
	if (message->len > 0)
		device->selected = message->buf[0];
	for (i = 1; i < message->len; i++)
		device->registers[device->selected++] = message->buf[i];
	return 0;
}

static int transfer(struct i2c_adapter *adapter, struct i2c_msg *messages, int count)
{
	int i, j, result = 0;

	for (i = 0; i < count && result == 0; i++) {
		struct device_state *device = device_at(messages[i].addr);

		if (!device)
			return -ENXIO;
		mutex_lock(&device->lock);
		if (messages[i].flags & I2C_M_RD) {
			for (j = 0; j < messages[i].len; j++)
				messages[i].buf[j] = device->registers[device->selected++];
		} else {
			result = take_write(device, &messages[i]);
		}
		mutex_unlock(&device->lock);
	}
	return result ? result : count;
}

static u32 functionality(struct i2c_adapter *adapter)
{
	return I2C_FUNC_I2C | I2C_FUNC_SMBUS_EMUL;
}

static const struct i2c_algorithm algorithm = {
	.master_xfer = transfer,
	.functionality = functionality,
};

static struct i2c_adapter adapter = {
	.owner = THIS_MODULE,
	.name = "register simulator",
	.algo = &algorithm,
};

static ssize_t kept_read(struct file *file, char __user *to, size_t count, loff_t *position)
{
	struct device_state *device = file->private_data;
	ssize_t result;

	mutex_lock(&device->lock);
	result = simple_read_from_buffer(to, count, position, device->kept, device->used);
	mutex_unlock(&device->lock);
	return result;
}

static ssize_t kept_write(struct file *file, const char __user *from, size_t count, loff_t *position)
{
	struct device_state *device = file->private_data;

	mutex_lock(&device->lock);
	device->used = 0;
	mutex_unlock(&device->lock);
	return count;
}

static const struct file_operations kept_operations = {
	.owner = THIS_MODULE,
	.open = simple_open,
	.read = kept_read,
	.write = kept_write,
	.llseek = default_llseek,
};

static void forget_devices(void)
{
	int i;

	debugfs_remove_recursive(folder);
	for (i = 0; i < address_count; i++)
		vfree(devices[i].kept);
}

static int __init start(void)
{
	char name[8];
	int i, error;

	folder = debugfs_create_dir("i2c-registers", NULL);
	for (i = 0; i < address_count; i++) {
		mutex_init(&devices[i].lock);
		devices[i].kept = vmalloc(KEPT_BYTES);
		if (!devices[i].kept) {
			forget_devices();
			return -ENOMEM;
		}
		snprintf(name, sizeof(name), "%02x", addresses[i]);
		debugfs_create_file(name, 0600, folder, &devices[i], &kept_operations);
	}
	error = i2c_add_adapter(&adapter);
	if (error)
		forget_devices();
	return error;
}

static void __exit stop(void)
{
	i2c_del_adapter(&adapter);
	forget_devices();
}

module_init(start);
module_exit(stop);

MODULE_DESCRIPTION("I2C bus with register devices, for tests");
MODULE_LICENSE("Dual MIT/GPL");
